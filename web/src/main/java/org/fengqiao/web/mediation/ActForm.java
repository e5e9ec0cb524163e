package org.fengqiao.web.mediation;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fengqiao.mediation.MediationAction;
import org.fengqiao.mediation.MediationAction.Accept;
import org.fengqiao.mediation.MediationAction.Agree;
import org.fengqiao.mediation.MediationAction.AgreementForm;
import org.fengqiao.mediation.MediationAction.Assign;
import org.fengqiao.mediation.MediationAction.Close;
import org.fengqiao.mediation.MediationAction.Consent;
import org.fengqiao.mediation.MediationAction.Ground;
import org.fengqiao.mediation.MediationAction.Manner;
import org.fengqiao.mediation.MediationAction.Performance;
import org.fengqiao.mediation.MediationAction.PerformanceStatus;
import org.fengqiao.mediation.MediationAction.RecordPerformance;
import org.fengqiao.mediation.MediationAction.RecordSession;
import org.fengqiao.mediation.MediationAction.Refuse;
import org.fengqiao.mediation.MediationAction.Route;
import org.fengqiao.mediation.MediationAction.Seal;
import org.fengqiao.mediation.MediationAction.SessionResult;
import org.fengqiao.mediation.MediationAction.Sign;
import org.fengqiao.mediation.MediationAction.SigningManner;
import org.fengqiao.mediation.MediationAction.Terminate;

/** What is typed for an action of a mediation, before it becomes that action. */
public class ActForm implements Serializable {

    private static final long serialVersionUID = 1L;

    /** A line of the performance plan as it is typed. */
    public static class Line implements Serializable {

        private static final long serialVersionUID = 1L;
        private String obligor;
        private String content;
        private BigDecimal amount;
        private LocalDate dueOn;

        public String getObligor() {
            return obligor;
        }

        public void setObligor(String obligor) {
            this.obligor = obligor;
        }

        public String getContent() {
            return content;
        }

        public void setContent(String content) {
            this.content = content;
        }

        public BigDecimal getAmount() {
            return amount;
        }

        public void setAmount(BigDecimal amount) {
            this.amount = amount;
        }

        public LocalDate getDueOn() {
            return dueOn;
        }

        public void setDueOn(LocalDate dueOn) {
            this.dueOn = dueOn;
        }

        boolean blank() {
            return (obligor == null || obligor.isBlank())
                    && (content == null || content.isBlank())
                    && amount == null
                    && dueOn == null;
        }
    }

    /** A point of the agreement as it is typed. */
    public static class Point implements Serializable {

        private static final long serialVersionUID = 1L;
        private String text;

        public Point() {}

        public Point(String text) {
            this.text = text;
        }

        public String getText() {
            return text;
        }

        public void setText(String text) {
            this.text = text;
        }
    }

    private LocalDate on;
    private List<Long> parties = new ArrayList<>();
    private Long party;
    private Manner manner = Manner.ORAL;
    private String note;
    private Long committee;
    private boolean ownInitiative;
    private Long host;
    private List<Long> others = new ArrayList<>();
    private boolean chosenByParties;
    private boolean recusalChecked;
    private String disclosure;
    private boolean acceptedByParties;
    private LocalDateTime heldAt;
    private String place;
    private String participants;
    private String record;
    private SessionResult result = SessionResult.CONTINUE;
    private AgreementForm form = AgreementForm.WRITTEN;
    private String facts;
    private List<Point> points = new ArrayList<>(List.of(new Point()));
    private String performanceManner;
    private List<Line> lines = new ArrayList<>(List.of(new Line()));
    private Integer copies;
    private boolean mediatorSigns = true;
    private SigningManner signingManner = SigningManner.SIGNATURE;
    private Integer item;
    private PerformanceStatus status = PerformanceStatus.PERFORMED;
    private Ground ground;
    private String reason;
    private List<Route> routes = new ArrayList<>();

    /** @throws IllegalArgumentException for a name that is no action */
    MediationAction action(String name) {
        return switch (name) {
            case "CONSENT" -> new Consent(parties, manner, on, note);
            case "REFUSE" -> new Refuse(party, manner, on, note);
            case "ACCEPT" -> new Accept(committee, ownInitiative, on);
            case "ASSIGN" ->
                new Assign(
                        host,
                        others.stream().filter(id -> !Objects.equals(id, host)).toList(),
                        chosenByParties,
                        recusalChecked,
                        disclosure,
                        acceptedByParties);
            case "RECORD_SESSION" -> new RecordSession(heldAt, place, participants, record, result);
            case "AGREE" ->
                new Agree(
                        form,
                        on,
                        facts,
                        points.stream()
                                .map(Point::getText)
                                .filter(text -> text != null && !text.isBlank())
                                .toList(),
                        performanceManner,
                        lines.stream()
                                .filter(line -> !line.blank())
                                .map(line -> new Performance(line.obligor, line.content, line.amount, line.dueOn))
                                .toList(),
                        copies);
            case "SIGN" -> new Sign(parties, mediatorSigns, signingManner, on);
            case "SEAL" -> new Seal(on);
            case "RECORD_PERFORMANCE" -> new RecordPerformance(item, status, on, note);
            case "TERMINATE" -> new Terminate(ground, reason, routes, on);
            case "CLOSE" -> new Close(note, on);
            default -> throw new IllegalArgumentException(name);
        };
    }

    /** What will be printed of an agreement or a session; nothing for the other actions. */
    String text(String name) {
        Stream<String> texts =
                switch (name) {
                    case "RECORD_SESSION" -> Stream.of(place, participants, record);
                    case "AGREE" ->
                        Stream.concat(
                                Stream.of(facts, performanceManner),
                                Stream.concat(
                                        points.stream().map(Point::getText),
                                        lines.stream().flatMap(line -> Stream.of(line.obligor, line.content))));
                    default -> Stream.empty();
                };
        return texts.filter(Objects::nonNull).collect(Collectors.joining("\n"));
    }

    public LocalDate getOn() {
        return on;
    }

    public void setOn(LocalDate on) {
        this.on = on;
    }

    public List<Long> getParties() {
        return parties;
    }

    public void setParties(List<Long> parties) {
        this.parties = parties;
    }

    public Long getParty() {
        return party;
    }

    public void setParty(Long party) {
        this.party = party;
    }

    public Manner getManner() {
        return manner;
    }

    public void setManner(Manner manner) {
        this.manner = manner;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }

    public Long getCommittee() {
        return committee;
    }

    public void setCommittee(Long committee) {
        this.committee = committee;
    }

    public boolean isOwnInitiative() {
        return ownInitiative;
    }

    public void setOwnInitiative(boolean ownInitiative) {
        this.ownInitiative = ownInitiative;
    }

    public Long getHost() {
        return host;
    }

    public void setHost(Long host) {
        this.host = host;
    }

    public List<Long> getOthers() {
        return others;
    }

    public void setOthers(List<Long> others) {
        this.others = others;
    }

    public boolean isChosenByParties() {
        return chosenByParties;
    }

    public void setChosenByParties(boolean chosenByParties) {
        this.chosenByParties = chosenByParties;
    }

    public boolean isRecusalChecked() {
        return recusalChecked;
    }

    public void setRecusalChecked(boolean recusalChecked) {
        this.recusalChecked = recusalChecked;
    }

    public String getDisclosure() {
        return disclosure;
    }

    public void setDisclosure(String disclosure) {
        this.disclosure = disclosure;
    }

    public boolean isAcceptedByParties() {
        return acceptedByParties;
    }

    public void setAcceptedByParties(boolean acceptedByParties) {
        this.acceptedByParties = acceptedByParties;
    }

    public LocalDateTime getHeldAt() {
        return heldAt;
    }

    public void setHeldAt(LocalDateTime heldAt) {
        this.heldAt = heldAt;
    }

    public String getPlace() {
        return place;
    }

    public void setPlace(String place) {
        this.place = place;
    }

    public String getParticipants() {
        return participants;
    }

    public void setParticipants(String participants) {
        this.participants = participants;
    }

    public String getRecord() {
        return record;
    }

    public void setRecord(String record) {
        this.record = record;
    }

    public SessionResult getResult() {
        return result;
    }

    public void setResult(SessionResult result) {
        this.result = result;
    }

    public AgreementForm getForm() {
        return form;
    }

    public void setForm(AgreementForm form) {
        this.form = form;
    }

    public String getFacts() {
        return facts;
    }

    public void setFacts(String facts) {
        this.facts = facts;
    }

    public List<Point> getPoints() {
        return points;
    }

    public void setPoints(List<Point> points) {
        this.points = points;
    }

    public String getPerformanceManner() {
        return performanceManner;
    }

    public void setPerformanceManner(String performanceManner) {
        this.performanceManner = performanceManner;
    }

    public List<Line> getLines() {
        return lines;
    }

    public void setLines(List<Line> lines) {
        this.lines = lines;
    }

    public Integer getCopies() {
        return copies;
    }

    public void setCopies(Integer copies) {
        this.copies = copies;
    }

    public boolean isMediatorSigns() {
        return mediatorSigns;
    }

    public void setMediatorSigns(boolean mediatorSigns) {
        this.mediatorSigns = mediatorSigns;
    }

    public SigningManner getSigningManner() {
        return signingManner;
    }

    public void setSigningManner(SigningManner signingManner) {
        this.signingManner = signingManner;
    }

    public Integer getItem() {
        return item;
    }

    public void setItem(Integer item) {
        this.item = item;
    }

    public PerformanceStatus getStatus() {
        return status;
    }

    public void setStatus(PerformanceStatus status) {
        this.status = status;
    }

    public Ground getGround() {
        return ground;
    }

    public void setGround(Ground ground) {
        this.ground = ground;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public List<Route> getRoutes() {
        return routes;
    }

    public void setRoutes(List<Route> routes) {
        this.routes = routes;
    }
}
