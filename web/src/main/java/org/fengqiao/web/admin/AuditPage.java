package org.fengqiao.web.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fengqiao.audit.AuditFilter;
import org.fengqiao.audit.AuditKind;
import org.fengqiao.audit.AuditLog;
import org.fengqiao.organisation.AuditEntry;
import org.fengqiao.shared.Slice;
import org.fengqiao.web.component.Here;
import org.fengqiao.web.component.PageTexts;
import org.fengqiao.web.security.CurrentViewer;

/** What was done to accounts, roles and organisations, and who came in or was turned away. */
@Named("auditPage")
@RequestScoped
public class AuditPage {

    private static final int PAGE = 50;
    /** Details are stored without a language; what is in capitals there is a word to be translated. */
    private static final Pattern WORD = Pattern.compile("\\b[A-Z][A-Z_]+\\b");

    @Inject
    private AuditLog log;

    @Inject
    private CurrentViewer current;

    @Inject
    private PageTexts texts;

    @Inject
    private Here here;

    private String who;
    private String kind;
    private String from;
    private String to;
    private String after;
    private String before;
    private Slice<AuditEntry> slice;

    public void load() {
        AuditKind wanted = Arrays.stream(AuditKind.values())
                .filter(each -> each.name().equals(kind))
                .findFirst()
                .orElse(null);
        slice = log.page(
                current.viewer(), new AuditFilter(who, wanted, day(from), day(to)), blank(after), blank(before), PAGE);
    }

    /** What is no date in the address counts as none; the field of the page only gives dates. */
    private static LocalDate day(String text) {
        try {
            return blank(text) == null ? null : LocalDate.parse(text.strip());
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static String blank(String text) {
        return text == null || text.isBlank() ? null : text;
    }

    public List<AuditEntry> getRows() {
        return slice.items();
    }

    public String getPrevious() {
        return slice.previous() == null ? "" : here.with("before", slice.previous());
    }

    public String getNext() {
        return slice.next() == null ? "" : here.with("after", slice.next());
    }

    public AuditKind[] getKinds() {
        return AuditKind.values();
    }

    public String details(AuditEntry entry) {
        if (entry.details() == null) {
            return "";
        }
        Matcher word = WORD.matcher(entry.details());
        return word.replaceAll(match -> Matcher.quoteReplacement(translated(match.group())));
    }

    /** What was acted on: a job is called as its page calls it. */
    public String subject(AuditEntry entry) {
        String title = "job." + entry.subject() + ".title";
        return entry.kind().startsWith("JOB_") && texts.containsKey(title) ? texts.get(title) : entry.subject();
    }

    /** 网页 192.0.2.7 */
    public String source(AuditEntry entry) {
        return entry.source() == null
                ? ""
                : WORD.matcher(entry.source()).replaceAll(match -> Matcher.quoteReplacement(translated(match.group())));
    }

    private String translated(String word) {
        for (String key : List.of("role." + word, "audit.word." + word)) {
            if (texts.containsKey(key)) {
                return texts.get(key);
            }
        }
        return word;
    }

    public boolean isFiltered() {
        return blank(who) != null || blank(kind) != null || blank(from) != null || blank(to) != null;
    }

    public String getWho() {
        return who;
    }

    public void setWho(String who) {
        this.who = who;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }

    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = to;
    }

    public String getAfter() {
        return after;
    }

    public void setAfter(String after) {
        this.after = after;
    }

    public String getBefore() {
        return before;
    }

    public void setBefore(String before) {
        this.before = before;
    }
}
