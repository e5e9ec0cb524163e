package org.fengqiao.web.admin;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.fengqiao.access.AdministrationPermissions;
import org.fengqiao.region.BadLine;
import org.fengqiao.region.Region;
import org.fengqiao.region.Regions;
import org.fengqiao.web.component.PageTexts;
import org.fengqiao.web.component.Uploads;
import org.fengqiao.web.security.CurrentViewer;

/** The administrative tree, to look through and to import. */
@Named("regionsPage")
@RequestScoped
public class RegionsPage {

    private static final int MOST_FOUND = 100;

    @Inject
    private Regions regions;

    @Inject
    private RegionPath path;

    @Inject
    private RegionImportJob job;

    @Inject
    private CurrentViewer current;

    @Inject
    private PageTexts texts;

    private String code;
    private String text;
    private Part file;
    private boolean complete;
    private Region region;
    private List<Region> rows;
    private RegionImportJob.State state;

    /** Also after a post, which no view action precedes: the poll and a refused upload show the page again. */
    @PostConstruct
    void check() {
        AdministrationPermissions.require(current.viewer(), AdministrationPermissions::register);
        // one look for the whole page: the job may end while it is being written
        state = job.state();
    }

    public void load() {
        region = regions.require(
                code == null || code.isBlank() ? current.viewer().regionCode() : code);
        rows = isSearching()
                ? regions.search(text.strip(), region.code(), MOST_FOUND)
                : regions.children(region.code());
    }

    public String upload() throws IOException {
        Uploads.require(file, "file");
        String name = file.getSubmittedFileName() == null ? "" : file.getSubmittedFileName();
        try (InputStream in = file.getInputStream()) {
            job.start(current.viewer(), name.substring(name.lastIndexOf('/') + 1), in, complete);
        }
        return "/admin/regions.xhtml?faces-redirect=true";
    }

    public RegionImportJob.State getJob() {
        return state;
    }

    public boolean isRunning() {
        return state != null && state.running();
    }

    public String reason(BadLine line) {
        return line.text(texts.texts());
    }

    /** How it ended, in one sentence; null while nothing ended yet. */
    public String getOutcome() {
        if (state == null || state.running()) {
            return null;
        }
        if (state.report() != null) {
            return texts.of(
                    "region.import.done",
                    state.report().rows(),
                    state.report().added(),
                    state.report().changed(),
                    state.report().unchanged(),
                    state.report().closed());
        }
        return state.refusal() != null ? state.refusal().text(texts.texts()) : texts.get("admin.import.failed");
    }

    public boolean isSearching() {
        return text != null && !text.isBlank();
    }

    public Region getRegion() {
        if (region == null) {
            load();
        }
        return region;
    }

    public List<Region> getPath() {
        return path.to(getRegion());
    }

    public List<Region> getRows() {
        getRegion();
        return rows;
    }

    public String fullName(Region each) {
        return regions.fullName(each.code());
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }

    public boolean isComplete() {
        return complete;
    }

    public void setComplete(boolean complete) {
        this.complete = complete;
    }
}
