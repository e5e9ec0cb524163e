package org.fengqiao.web.component;

import jakarta.faces.context.FacesContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.fengqiao.shared.DomainError;
import org.fengqiao.shared.FieldError;

/** Files that come with a form. */
public final class Uploads {

    private Uploads() {}

    /**
     * @param field of the form, by its name in the domain
     * @throws DomainError INVALID: at the field {@code REQUIRED} where none was chosen, {@code FILE_EMPTY} where nothing is in it
     */
    public static void require(Part file, String field) {
        if (file == null || !named(file) || file.getSize() == 0) {
            throw DomainError.invalidFields(List.of(new FieldError(field, chosen(file) ? "FILE_EMPTY" : "REQUIRED")));
        }
    }

    /** Faces takes a file without content for none; what the browser has sent tells. */
    private static boolean chosen(Part file) {
        if (file != null) {
            return named(file);
        }
        HttpServletRequest request = (HttpServletRequest)
                FacesContext.getCurrentInstance().getExternalContext().getRequest();
        try {
            return request.getParts().stream().anyMatch(Uploads::named);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ServletException noForm) {
            return false;
        }
    }

    private static boolean named(Part file) {
        return file.getSubmittedFileName() != null
                && !file.getSubmittedFileName().isBlank();
    }
}
