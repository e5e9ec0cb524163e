package org.fengqiao.web.rest;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.math.BigDecimal;

/**
 * Reads an amount from a number or from text, for callers whose numbers are binary fractions. Within limits: 1e999999999 has three
 * digits as JSON and a billion of them where somebody writes it out.
 */
class PlainNumber extends StdScalarDeserializer<BigDecimal> {

    private static final long serialVersionUID = 1L;
    private static final int DIGITS = 30;

    PlainNumber() {
        super(BigDecimal.class);
    }

    @Override
    public BigDecimal deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        JsonToken token = parser.currentToken();
        String text = parser.getText();
        if (token == JsonToken.VALUE_STRING && text.isBlank()) {
            return null;
        }
        if (token != JsonToken.VALUE_NUMBER_INT
                && token != JsonToken.VALUE_NUMBER_FLOAT
                && token != JsonToken.VALUE_STRING) {
            return (BigDecimal) context.handleUnexpectedToken(BigDecimal.class, parser);
        }
        if (!text.strip().matches("-?\\d{1," + DIGITS + "}(\\.\\d{1," + DIGITS + "})?([eE][+-]?\\d{1,2})?")) {
            return (BigDecimal) context.handleWeirdStringValue(BigDecimal.class, text, "no amount");
        }
        return new BigDecimal(text.strip());
    }
}
