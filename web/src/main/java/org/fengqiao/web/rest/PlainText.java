package org.fengqiao.web.rest;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;

/**
 * Reads text as it is, and only text: a number is none. Half a character (a lone surrogate) and the character 0 cannot be stored, and what
 * came back would not be what was sent.
 */
class PlainText extends StdScalarDeserializer<String> {

    private static final long serialVersionUID = 1L;

    /** Told apart from other mistakes by its class. */
    static final class Refused extends JsonMappingException {

        private static final long serialVersionUID = 1L;

        Refused(JsonParser parser) {
            super(parser, "a character that cannot be stored");
        }
    }

    PlainText() {
        super(String.class);
    }

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            return (String) context.handleUnexpectedToken(String.class, parser);
        }
        String text = parser.getText();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (c == 0 || Character.isSurrogate(c)) {
                throw new Refused(parser);
            }
        }
        return text;
    }
}
