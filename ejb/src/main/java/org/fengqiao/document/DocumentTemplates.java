package org.fengqiao.document;

import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/**
 * Fills the templates under {@code documents/}. Whatever a model brings is escaped, so markup in a field is printed as text; a
 * field that a template names and the model lacks is an error and never an empty line on an official paper.
 */
@ApplicationScoped
public class DocumentTemplates {

    private final Configuration freemarker = configuration();

    /**
     * The filled XHTML source of a paper, ready for {@link PdfPrinter}.
     *
     * @param templateName without folder and extension, e.g. {@code agreement}
     * @param model a record; the template knows it as {@code form}
     * @throws IllegalStateException if the template lacks a field, which is a fault of the template
     */
    public String fill(String templateName, Object model) {
        StringWriter source = new StringWriter();
        try {
            Template template = freemarker.getTemplate(templateName + ".ftlx");
            template.process(Map.of("form", model, "words", new FormWords()), source);
        } catch (TemplateException e) {
            throw new IllegalStateException("Template " + templateName + ": " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return SafeXml.printable(source.toString());
    }

    private static Configuration configuration() {
        Configuration freemarker = new Configuration(Configuration.VERSION_2_3_34);
        freemarker.setClassLoaderForTemplateLoading(DocumentTemplates.class.getClassLoader(), "documents");
        freemarker.setDefaultEncoding(StandardCharsets.UTF_8.name());
        freemarker.setLocale(Locale.SIMPLIFIED_CHINESE);
        // Numbers as they are: a locale would write the year 2,026.
        freemarker.setNumberFormat("computer");
        freemarker.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        freemarker.setLogTemplateExceptions(false);
        freemarker.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        freemarker.setTemplateUpdateDelayMilliseconds(Long.MAX_VALUE);
        return freemarker;
    }
}
