package org.fengqiao.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Properties;
import java.util.function.UnaryOperator;
import org.fengqiao.shared.TimeSource;

/**
 * E-mail over SMTP: {@code FENGQIAO_SMTP_HOST}, {@code _PORT} (25, or 465 with {@code tls}), {@code _USER} and {@code _PASSWORD} where the
 * server asks for them, {@code _FROM}, {@code _SECURITY} ({@code none}, {@code starttls} or {@code tls}). The message id is made of the
 * delivery's number, so a mail server can drop a repeat.
 */
@ApplicationScoped
class EmailChannel implements Channel {

    private static final String MILLIS = "15000";

    private final String host;
    private final String user;
    private final String password;
    private final String from;
    private final Session session;

    @Inject
    TimeSource time;

    EmailChannel() {
        this(System::getenv);
    }

    EmailChannel(UnaryOperator<String> environment) {
        host = Setting.text(environment, "FENGQIAO_SMTP_HOST", "");
        user = Setting.text(environment, "FENGQIAO_SMTP_USER", "");
        password = Setting.text(environment, "FENGQIAO_SMTP_PASSWORD", "");
        from = Setting.text(environment, "FENGQIAO_SMTP_FROM", "fengqiao@" + (host.isEmpty() ? "localhost" : host));
        String security = Setting.text(environment, "FENGQIAO_SMTP_SECURITY", "none");
        Properties p = new Properties();
        p.setProperty("mail.smtp.host", host);
        p.setProperty(
                "mail.smtp.port",
                Setting.text(environment, "FENGQIAO_SMTP_PORT", security.equals("tls") ? "465" : "25"));
        p.setProperty("mail.smtp.auth", String.valueOf(!user.isEmpty()));
        p.setProperty("mail.smtp.starttls.enable", String.valueOf(security.equals("starttls")));
        p.setProperty("mail.smtp.starttls.required", String.valueOf(security.equals("starttls")));
        p.setProperty("mail.smtp.ssl.enable", String.valueOf(security.equals("tls")));
        p.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        p.setProperty("mail.smtp.connectiontimeout", MILLIS);
        p.setProperty("mail.smtp.timeout", MILLIS);
        p.setProperty("mail.smtp.writetimeout", MILLIS);
        session = Session.getInstance(p);
    }

    @Override
    public Medium medium() {
        return Medium.EMAIL;
    }

    @Override
    public boolean ready() {
        return !host.isEmpty();
    }

    @Override
    public String send(Message message) throws DeliveryFailed {
        String id = "<delivery-" + message.id() + "@" + domain() + ">";
        try (Transport transport = session.getTransport("smtp")) {
            MimeMessage mail = new WithId(session, id);
            mail.setFrom(new InternetAddress(from));
            mail.setRecipient(RecipientType.TO, new InternetAddress(message.address(), true));
            mail.setSubject(message.subject(), StandardCharsets.UTF_8.name());
            mail.setText(message.text(), StandardCharsets.UTF_8.name());
            mail.setSentDate(Date.from(time.now()));
            mail.setHeader("Auto-Submitted", "auto-generated");
            mail.saveChanges();
            if (user.isEmpty()) {
                transport.connect();
            } else {
                transport.connect(user, password);
            }
            transport.sendMessage(mail, mail.getAllRecipients());
            return id;
        } catch (AddressException wrong) {
            throw new DeliveryFailed("address: " + wrong.getMessage(), true, wrong);
        } catch (MessagingException refused) {
            throw new DeliveryFailed(
                    why(refused), refused instanceof SendFailedException && permanent(refused), refused);
        }
    }

    /** 5yz: never (RFC 5321, 4.2.1); 4yz: try again. */
    private static boolean permanent(MessagingException refused) {
        for (Exception each = refused; each instanceof MessagingException one; each = one.getNextException()) {
            if (each.getMessage() != null && each.getMessage().strip().matches("(?s)4\\d\\d[ -].*")) {
                return false;
            }
        }
        return true;
    }

    private static String why(MessagingException refused) {
        Exception deepest = refused;
        while (deepest instanceof MessagingException one && one.getNextException() != null) {
            deepest = one.getNextException();
        }
        return deepest.getClass().getSimpleName() + ": " + deepest.getMessage();
    }

    private String domain() {
        int at = from.lastIndexOf('@');
        return from.substring(at + 1).replace(">", "").strip();
    }

    /** Jakarta Mail makes an id of its own whenever a message is saved. */
    private static final class WithId extends MimeMessage {

        private final String id;

        WithId(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
