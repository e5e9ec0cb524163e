package org.fengqiao.web.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.fengqiao.access.Rulebook;
import org.fengqiao.deadline.RuleRegister;
import org.fengqiao.region.RegionCode;
import org.fengqiao.web.calendar.RulesPage;
import org.fengqiao.web.security.CurrentViewer;

/** The rules of the country and of the regions, by group, each with the version in force. */
@Named("ruleList")
@RequestScoped
public class RuleListPage {

    @Inject
    private Rulebook rulebook;

    @Inject
    private CurrentViewer current;

    private String group;
    private List<RuleRegister.Line> all;

    public void load() {
        all = rulebook.lines(current.viewer());
    }

    public List<String> getGroups() {
        return RulesPage.GROUPS;
    }

    public long count(String wanted) {
        return of(wanted).size();
    }

    public List<RuleRegister.Line> getLines() {
        return of(getGroup());
    }

    private List<RuleRegister.Line> of(String wanted) {
        return all.stream()
                .filter(line -> line.rule().code().startsWith("D-" + wanted))
                .toList();
    }

    /** Address of a rule's page. */
    public String address(RuleRegister.Line line) {
        return address(line.rule().code(), line.rule().region());
    }

    static String address(String code, String region) {
        String place = RegionCode.parse(region).map(each -> "&region=" + each).orElse("");
        return "/admin/rule.xhtml?code=" + code + place;
    }

    public String getGroup() {
        return group != null && RulesPage.GROUPS.contains(group) ? group : "M";
    }

    public void setGroup(String group) {
        this.group = group;
    }
}
