package org.fengqiao.web.operator;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.fengqiao.shared.DomainError;
import org.fengqiao.shared.FieldError;
import org.fengqiao.shared.OperatorCommand;
import org.fengqiao.shared.Texts;

/**
 * Where {@code ./fengqiao COMMAND} reaches the services: {@code POST /operator/COMMAND?arg=..&arg=..} with the token of
 * this start. Answers with lines of progress as they come; the last line begins with OK or FAILED.
 *
 * <p>Everybody else gets 404, as if there were nothing here.
 */
@WebServlet("/operator/*")
public class OperatorPort extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = Logger.getLogger(OperatorPort.class.getName());
    private static final String READY = "ping";

    private final String token = System.getenv("FENGQIAO_OPERATOR_TOKEN");

    @Inject
    @Any
    private transient Instance<OperatorCommand> commands;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!"POST".equals(request.getMethod()) || !fromHere(request) || !holdsToken(request)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType("text/plain");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        String name = request.getPathInfo() == null ? "" : request.getPathInfo().substring(1);
        String[] args = queryArguments(request);
        Lines lines = new Lines(response.getWriter());
        lines.last(READY.equals(name) ? "OK ready" : run(name, args, request, lines));
    }

    private String run(String name, String[] args, HttpServletRequest request, Lines lines) {
        Texts texts = Texts.of(request.getLocale());
        for (OperatorCommand command : commands) {
            if (command.name().equals(name)) {
                try {
                    command.run(List.copyOf(Arrays.asList(args)), request.getInputStream(), lines::add);
                    return "OK " + name;
                } catch (DomainError refused) {
                    for (FieldError field : refused.fields()) {
                        lines.add(field.field() + ": " + field.text(texts));
                    }
                    return "FAILED " + refused.text(texts);
                } catch (Exception fault) {
                    LOG.log(Level.SEVERE, "operator command " + name, fault);
                    return "FAILED " + name + ": " + fault + " (more in the server's log)";
                }
            }
        }
        return "FAILED this server knows no command " + name;
    }

    // A proxy that forwards strangers would make them look local, so nothing that was forwarded is let in.
    private static boolean fromHere(HttpServletRequest request) throws IOException {
        String from = request.getRemoteAddr();
        return (InetAddress.getByName(from).isLoopbackAddress() || from.equals(request.getLocalAddr()))
                && request.getHeader("X-Forwarded-For") == null
                && request.getHeader("Forwarded") == null;
    }

    private boolean holdsToken(HttpServletRequest request) {
        String given = request.getHeader("Authorization");
        return token != null
                && !token.isBlank()
                && given != null
                && MessageDigest.isEqual(
                        given.getBytes(StandardCharsets.UTF_8), ("Bearer " + token).getBytes(StandardCharsets.UTF_8));
    }

    private static String[] queryArguments(HttpServletRequest request) {
        String[] args = request.getParameterValues("arg");
        return args == null ? new String[0] : args;
    }

    /** Lines that leave at once. When the operator has gone, the command is told by an exception, and rolls back. */
    private static final class Lines {

        private final PrintWriter out;

        Lines(PrintWriter out) {
            this.out = out;
        }

        synchronized void add(String line) {
            out.print(line.replace('\n', ' ') + "\n");
            out.flush();
            if (out.checkError()) {
                throw new IllegalStateException("the operator has gone");
            }
        }

        synchronized void last(String line) {
            out.print(line.replace('\n', ' ') + "\n");
            out.flush();
        }
    }
}
