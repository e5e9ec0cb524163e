package org.fengqiao.web.intake;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.fengqiao.casefile.Channel;
import org.fengqiao.casefile.Urgency;
import org.fengqiao.routing.Road.Willingness;

/** The whole form as typed. All of it is text, so that a slip of the pen is kept and told and never thrown away. */
@JsonAutoDetect(
        fieldVisibility = Visibility.ANY,
        getterVisibility = Visibility.NONE,
        isGetterVisibility = Visibility.NONE)
@JsonIgnoreProperties(ignoreUnknown = true)
public class IntakeForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private String key = UUID.randomUUID().toString();
    private String channel = Channel.VISIT.name();
    private String regionCode;
    private String place;
    private String category;
    private String title;
    private String facts;
    private String wishes;
    private String amount;
    private String peopleCount;
    private String urgency = Urgency.NORMAL.name();
    private String occurredOn;
    private String willingness = Willingness.UNASKED.name();
    private boolean mediation = true;
    private List<PartyEntry> applicants = new ArrayList<>(List.of(new PartyEntry()));
    private List<PartyEntry> respondents = new ArrayList<>(List.of(new PartyEntry()));
    private Set<String> others = new HashSet<>();

    /** Nobody has typed anything yet: not worth a draft. */
    boolean blank() {
        return Stream.of(place, category, title, facts, wishes, amount, peopleCount, occurredOn)
                        .allMatch(text -> text == null || text.isBlank())
                && Stream.concat(applicants.stream(), respondents.stream()).allMatch(PartyEntry::blank);
    }

    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key;
    }

    public String getChannel() {
        return channel;
    }

    public void setChannel(String channel) {
        this.channel = channel;
    }

    public String getRegionCode() {
        return regionCode;
    }

    public void setRegionCode(String regionCode) {
        this.regionCode = regionCode;
    }

    public String getPlace() {
        return place;
    }

    public void setPlace(String place) {
        this.place = place;
    }

    public String getCategory() {
        return category;
    }

    public void setCategory(String category) {
        this.category = category;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getFacts() {
        return facts;
    }

    public void setFacts(String facts) {
        this.facts = facts;
    }

    public String getWishes() {
        return wishes;
    }

    public void setWishes(String wishes) {
        this.wishes = wishes;
    }

    public String getAmount() {
        return amount;
    }

    public void setAmount(String amount) {
        this.amount = amount;
    }

    public String getPeopleCount() {
        return peopleCount;
    }

    public void setPeopleCount(String peopleCount) {
        this.peopleCount = peopleCount;
    }

    public String getUrgency() {
        return urgency;
    }

    public void setUrgency(String urgency) {
        this.urgency = urgency;
    }

    public String getOccurredOn() {
        return occurredOn;
    }

    public void setOccurredOn(String occurredOn) {
        this.occurredOn = occurredOn;
    }

    public String getWillingness() {
        return willingness;
    }

    public void setWillingness(String willingness) {
        this.willingness = willingness;
    }

    public boolean isMediation() {
        return mediation;
    }

    public void setMediation(boolean mediation) {
        this.mediation = mediation;
    }

    public List<PartyEntry> getApplicants() {
        return applicants;
    }

    public void setApplicants(List<PartyEntry> applicants) {
        this.applicants = applicants;
    }

    public List<PartyEntry> getRespondents() {
        return respondents;
    }

    public void setRespondents(List<PartyEntry> respondents) {
        this.respondents = respondents;
    }

    public Set<String> getOthers() {
        return others;
    }

    public void setOthers(Set<String> others) {
        this.others = others;
    }
}
