package org.fengqiao.web.rest;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fengqiao.category.Categories;
import org.fengqiao.category.Category;

/** The kinds of disputes. */
@Path("categories")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "reference")
public class CategoriesResource {

    @Inject
    Categories categories;

    @Inject
    HttpServletRequest request;

    /** @param officialType the column of the ministry's table that it counts under */
    @Schema(name = "Category")
    public record CategoryJson(String code, String name, String officialType, String parent) {}

    @Schema(name = "CategoryList")
    public record CategoryList(List<CategoryJson> items) {}

    @GET
    @Operation(summary = "All kinds of disputes in force, two levels, each with its official type")
    public CategoryList all() {
        Locale locale = Languages.texts(request).locale();
        return new CategoryList(
                categories.all().stream().map(c -> json(c, locale)).toList());
    }

    private static CategoryJson json(Category category, Locale locale) {
        boolean english = "en".equals(locale.getLanguage());
        return new CategoryJson(
                category.code(),
                english ? category.nameEn() : category.name(),
                category.officialType(),
                category.parent());
    }
}
