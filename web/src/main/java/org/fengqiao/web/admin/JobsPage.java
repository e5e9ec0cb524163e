package org.fengqiao.web.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.util.List;
import org.fengqiao.schedule.JobRunView;
import org.fengqiao.schedule.JobView;
import org.fengqiao.schedule.Jobs;
import org.fengqiao.shared.Slice;
import org.fengqiao.shared.Texts;
import org.fengqiao.web.component.Here;
import org.fengqiao.web.component.Messages;
import org.fengqiao.web.component.PageTexts;
import org.fengqiao.web.security.CurrentViewer;

/** The jobs: how each went last, when it goes next, and the hand on it. */
@Named("jobsPage")
@RequestScoped
public class JobsPage {

    private static final int PAGE = 20;

    @Inject
    private Jobs jobs;

    @Inject
    private CurrentViewer current;

    @Inject
    private PageTexts texts;

    @Inject
    private Here here;

    private String job;
    private String after;
    private String before;
    private List<JobView> all;
    private Slice<JobRunView> runs;

    public void load() {
        getAll();
    }

    public List<JobView> getAll() {
        if (all == null) {
            all = jobs.all(current.viewer());
        }
        return all;
    }

    private Slice<JobRunView> runs() {
        if (runs == null) {
            runs = jobs.runs(current.viewer(), blank(job), blank(after), blank(before), PAGE);
        }
        return runs;
    }

    public List<JobRunView> getRuns() {
        return runs().items();
    }

    public String getPrevious() {
        return runs().previous() == null ? "" : here.with("before", runs().previous());
    }

    public String getNext() {
        return runs().next() == null ? "" : here.with("after", runs().next());
    }

    public String runNow(String name) {
        jobs.runNow(current.viewer(), name);
        Messages.done("jobs.started", title(name));
        return again();
    }

    public String pause(String name) {
        jobs.pause(current.viewer(), name, true);
        Messages.done("jobs.paused", title(name));
        return again();
    }

    public String resume(String name) {
        jobs.pause(current.viewer(), name, false);
        Messages.done("jobs.resumed", title(name));
        return again();
    }

    private static String again() {
        return "/admin/jobs.xhtml?faces-redirect=true";
    }

    public String title(String name) {
        return texts.get("job." + name + ".title");
    }

    public Texts getTexts() {
        return texts.texts();
    }

    /** 0.24 秒, 3 分 20 秒. */
    public String took(Duration took) {
        if (took == null) {
            return "";
        }
        return took.toMinutes() > 0
                ? texts.of("jobs.minutes", took.toMinutes(), took.toSecondsPart())
                : texts.of("jobs.seconds", String.format("%.2f", took.toMillis() / 1000.0));
    }

    private static String blank(String text) {
        return text == null || text.isBlank() ? null : text;
    }

    public String getJob() {
        return job;
    }

    public void setJob(String job) {
        this.job = job;
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
