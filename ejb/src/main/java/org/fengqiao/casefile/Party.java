package org.fengqiao.casefile;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.LocalDate;

/**
 * Somebody who has a part in the dispute, or who speaks for such a person. Part of its {@link CaseFile}. The numbers, phones and
 * addresses kept here are ciphertext; {@link Parties} turns them into what a viewer may see.
 */
@Entity
@Table(name = "party")
public class Party {

    @Id
    @GeneratedValue(generator = "party_seq")
    @SequenceGenerator(name = "party_seq", sequenceName = "party_seq", allocationSize = 50)
    Long id;

    @Column(name = "case_id")
    long caseId;

    int position;

    @Enumerated(EnumType.STRING)
    Side side;

    @Enumerated(EnumType.STRING)
    PartyRole role;

    @Column(name = "represents_id")
    Long representsId;

    /** The party of a joined file that this one was taken from. */
    @Column(name = "from_party_id")
    Long fromPartyId;

    String relation;

    @Enumerated(EnumType.STRING)
    PartyKind kind;

    String name;

    @Enumerated(EnumType.STRING)
    @Column(name = "id_type")
    IdType idType;

    @Column(name = "id_number")
    String idNumber;

    @Column(name = "id_hash")
    String idHash;

    String phone;

    @Column(name = "phone_hash")
    String phoneHash;

    String address;

    @Enumerated(EnumType.STRING)
    Sex sex;

    @Column(name = "birth_date")
    LocalDate birthDate;

    String ethnicity;
    String occupation;
    String representative;

    @Column(name = "representative_post")
    String representativePost;

    /** Why who he is must not be known outside; null or {@code NONE}: it may. */
    @Enumerated(EnumType.STRING)
    Protection protection;

    public Long id() {
        return id;
    }

    public String name() {
        return name;
    }

    public Side side() {
        return side;
    }

    public PartyKind kind() {
        return kind;
    }

    public PartyRole role() {
        return role;
    }

    public boolean principal() {
        return role == PartyRole.PRINCIPAL;
    }

    public boolean isProtected() {
        return protection != null && protection != Protection.NONE;
    }

    public Long representsId() {
        return representsId;
    }

    public Sex sex() {
        return sex;
    }

    public LocalDate birthDate() {
        return birthDate;
    }

    public String ethnicity() {
        return ethnicity;
    }

    public String occupation() {
        return occupation;
    }

    public String representative() {
        return representative;
    }

    public String representativePost() {
        return representativePost;
    }
}
