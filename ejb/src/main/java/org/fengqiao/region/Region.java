package org.fengqiao.region;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** A node of the administrative tree. Codes are never given to another place, so a region that is gone keeps its row with an end date. */
@Entity
@Table(name = "region")
public class Region {

    @Id
    String code;

    String name;

    @Enumerated(EnumType.STRING)
    RegionCode.Level level;

    @Column(name = "parent_code")
    String parentCode;

    @Column(name = "valid_from")
    LocalDate validFrom;

    @Column(name = "valid_to")
    LocalDate validTo;

    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    public RegionCode.Level level() {
        return level;
    }

    public String parentCode() {
        return parentCode;
    }

    public LocalDate validTo() {
        return validTo;
    }
}
