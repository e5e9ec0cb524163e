package org.fengqiao.web.admin;

import java.io.Serializable;
import org.fengqiao.deadline.AlertStep;
import org.fengqiao.deadline.RuleForm;

/** One step of a ladder as it is filled in: before, on or after the last day. */
public class RungEntry implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Which side of the end. */
    public enum When {
        BEFORE,
        ON,
        AFTER
    }

    private When when = When.AFTER;
    private Integer amount;
    private AlertStep.Who who = AlertStep.Who.DIRECTOR;
    private boolean urgent;

    static RungEntry of(RuleForm.Rung rung) {
        RungEntry entry = new RungEntry();
        entry.when = rung.point() < 0 ? When.BEFORE : rung.point() == 0 ? When.ON : When.AFTER;
        entry.amount = rung.point() == 0 ? null : Math.abs(rung.point());
        entry.who = rung.who();
        entry.urgent = rung.urgent();
        return entry;
    }

    RuleForm.Rung rung() {
        boolean missing = when == null || when != When.ON && (amount == null || amount < 1);
        Integer point = missing ? null : when == When.ON ? Integer.valueOf(0) : when == When.BEFORE ? -amount : amount;
        return new RuleForm.Rung(point, who, urgent);
    }

    public When getWhen() {
        return when;
    }

    public void setWhen(When when) {
        this.when = when;
    }

    public Integer getAmount() {
        return amount;
    }

    public void setAmount(Integer amount) {
        this.amount = amount;
    }

    public AlertStep.Who getWho() {
        return who;
    }

    public void setWho(AlertStep.Who who) {
        this.who = who;
    }

    public boolean isUrgent() {
        return urgent;
    }

    public void setUrgent(boolean urgent) {
        this.urgent = urgent;
    }
}
