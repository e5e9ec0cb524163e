package org.fengqiao.web.intake;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.fengqiao.casefile.IdType;
import org.fengqiao.casefile.PartyKind;
import org.fengqiao.casefile.PartyRole;
import org.fengqiao.casefile.Protection;

/** A party as typed: right or wrong, nothing is lost between two saves. */
@JsonAutoDetect(
        fieldVisibility = Visibility.ANY,
        getterVisibility = Visibility.NONE,
        isGetterVisibility = Visibility.NONE)
@JsonIgnoreProperties(ignoreUnknown = true)
public class PartyEntry implements Serializable {

    private static final long serialVersionUID = 1L;

    private String kind = PartyKind.PERSON.name();
    private String name;
    private String idType = IdType.ID_CARD.name();
    private String idNumber;
    private String phone;
    private String address;
    private String sex;
    private String birthDate;
    private String ethnicity;
    private String occupation;
    private String representative;
    private String representativePost;
    private String protection = Protection.NONE.name();
    private List<SpeakerEntry> speakers = new ArrayList<>();

    /** Nothing is known of him yet: such a row is an offer to type, not a party. */
    public boolean isBlank() {
        return blank();
    }

    boolean blank() {
        return !IdType.ANONYMOUS.name().equals(idType)
                && speakers.isEmpty()
                && Stream.of(name, idNumber, phone, address, sex, birthDate, ethnicity, occupation, representative)
                        .allMatch(text -> text == null || text.isBlank());
    }

    public boolean isPerson() {
        return !PartyKind.ORGANISATION.name().equals(kind);
    }

    public boolean isNumbered() {
        return !IdType.NONE.name().equals(idType) && !IdType.ANONYMOUS.name().equals(idType);
    }

    public boolean isAnonymous() {
        return IdType.ANONYMOUS.name().equals(idType);
    }

    /** A number that tells sex and birth date. */
    public boolean isCard() {
        return IdType.ID_CARD.name().equals(idType)
                || IdType.RESIDENCE_PERMIT_HMT.name().equals(idType);
    }

    /** Changing between person and organisation changes the papers they can have. */
    void kindChanged() {
        idType = isPerson() ? IdType.ID_CARD.name() : IdType.CREDIT_CODE.name();
        idNumber = null;
    }

    void guard() {
        boolean guarded =
                speakers.stream().anyMatch(s -> PartyRole.GUARDIAN.name().equals(s.getRole()));
        if (!guarded) {
            speakers.add(new SpeakerEntry(PartyRole.GUARDIAN));
        }
    }

    /** Proposed for a minor, where nothing else is chosen; the window may choose otherwise. */
    void protectMinor() {
        if (Protection.NONE.name().equals(protection)) {
            protection = Protection.MINOR.name();
        }
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getIdType() {
        return idType;
    }

    public void setIdType(String idType) {
        this.idType = idType;
    }

    public String getIdNumber() {
        return idNumber;
    }

    public void setIdNumber(String idNumber) {
        this.idNumber = idNumber;
    }

    public String getPhone() {
        return phone;
    }

    public void setPhone(String phone) {
        this.phone = phone;
    }

    public String getAddress() {
        return address;
    }

    public void setAddress(String address) {
        this.address = address;
    }

    public String getSex() {
        return sex;
    }

    public void setSex(String sex) {
        this.sex = sex;
    }

    public String getBirthDate() {
        return birthDate;
    }

    public void setBirthDate(String birthDate) {
        this.birthDate = birthDate;
    }

    public String getEthnicity() {
        return ethnicity;
    }

    public void setEthnicity(String ethnicity) {
        this.ethnicity = ethnicity;
    }

    public String getOccupation() {
        return occupation;
    }

    public void setOccupation(String occupation) {
        this.occupation = occupation;
    }

    public String getRepresentative() {
        return representative;
    }

    public void setRepresentative(String representative) {
        this.representative = representative;
    }

    public String getRepresentativePost() {
        return representativePost;
    }

    public void setRepresentativePost(String representativePost) {
        this.representativePost = representativePost;
    }

    public String getProtection() {
        return protection;
    }

    public void setProtection(String protection) {
        this.protection = protection;
    }

    public List<SpeakerEntry> getSpeakers() {
        return speakers;
    }

    public void setSpeakers(List<SpeakerEntry> speakers) {
        this.speakers = speakers;
    }
}
