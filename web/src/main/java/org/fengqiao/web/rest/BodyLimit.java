package org.fengqiao.web.rest;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A body of JSON has 2 MB at most; only attachments are larger. Counts what comes in, whatever was announced. */
@Provider
@PreMatching
public class BodyLimit implements ContainerRequestFilter {

    static final int MOST_MB = 2;
    private static final long MOST = MOST_MB * 1024L * 1024L;

    @Override
    public void filter(ContainerRequestContext request) {
        if (request.getUriInfo().getRequestUri().toString().contains("%00")) {
            throw new ApiRefusal(400, "BAD_REQUEST");
        }
        MediaType type = request.getMediaType();
        if (type != null && MediaType.MULTIPART_FORM_DATA_TYPE.isCompatible(type)) {
            return;
        }
        if (request.getLength() > MOST) {
            throw tooLarge();
        }
        if (request.hasEntity()) {
            request.setEntityStream(new Counting(request.getEntityStream()));
        }
    }

    private static ApiRefusal tooLarge() {
        return new ApiRefusal(413, "BODY_TOO_LARGE", MOST_MB);
    }

    private static final class Counting extends FilterInputStream {

        private long read;

        Counting(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            count(b < 0 ? 0 : 1);
            return b;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int n = super.read(buffer, offset, length);
            count(Math.max(n, 0));
            return n;
        }

        private void count(int more) {
            read += more;
            if (read > MOST) {
                throw tooLarge();
            }
        }
    }
}
