package org.fengqiao.web.intake;

import java.io.Serializable;

/** A region to choose, with the name that is shown. */
public record PlaceChoice(String code, String label) implements Serializable {

    public String getCode() {
        return code;
    }

    public String getLabel() {
        return label;
    }
}
