package org.fengqiao.category;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** A kind of dispute; the official type is the column of the ministry's table it counts under (DOMAIN 1.5). */
@Entity
@Table(name = "category")
public class Category {

    @Id
    String code;

    String parent;
    String name;

    @Column(name = "name_en")
    String nameEn;

    @Column(name = "official_type")
    String officialType;

    @Column(name = "valid_from")
    LocalDate validFrom;

    @Column(name = "valid_to")
    LocalDate validTo;

    public String code() {
        return code;
    }

    public String parent() {
        return parent;
    }

    public String name() {
        return name;
    }

    public String nameEn() {
        return nameEn;
    }

    public String officialType() {
        return officialType;
    }

    public LocalDate validTo() {
        return validTo;
    }
}
