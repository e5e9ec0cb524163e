package org.fengqiao.organisation;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Set;
import org.fengqiao.region.RegionCode;
import org.fengqiao.region.Regions;
import org.fengqiao.shared.ApplicationService;
import org.fengqiao.shared.DomainError;
import org.fengqiao.shared.FieldCheck;
import org.fengqiao.shared.TimeSource;

/** Registers centres, units and committees, and records each change. Who may do so is decided one floor up. */
@ApplicationService
public class OrganisationRegister {

    @PersistenceContext(unitName = "fengqiao")
    EntityManager em;

    @Inject
    Organisations organisations;

    @Inject
    StaffDirectory directory;

    @Inject
    Regions regions;

    @Inject
    AuditTrail audit;

    @Inject
    TimeSource time;

    @Inject
    Event<OrganisationRenamed> renamed;

    /** @throws DomainError INVALID with the fields */
    public Organisation create(OrganisationForm form, Actor actor) {
        OrganisationForm plain = checked(form, null);
        Organisation organisation = new Organisation(
                plain.kind(), plain.name(), plain.abbreviation(), plain.regionCode(), plain.centreId());
        organisation.describe(plain);
        em.persist(organisation);
        audit.record("ORGANISATION_CREATED", actor, organisation.name, details(plain));
        return organisation;
    }

    /**
     * Kind and place stay what they are: case files and numbers hang on them.
     *
     * @param version of the form that was shown
     * @throws DomainError NOT_FOUND; STALE; INVALID with the fields
     */
    public void change(long id, long version, OrganisationForm form, Actor actor) {
        Organisation organisation = em.find(Organisation.class, id);
        if (organisation == null) {
            throw DomainError.notFound();
        }
        if (organisation.lockVersion != version) {
            throw DomainError.stale("CHANGED_MEANWHILE");
        }
        OrganisationForm before = OrganisationForm.of(organisation);
        OrganisationForm placed = new OrganisationForm(
                organisation.kind,
                form.name(),
                form.abbreviation(),
                organisation.regionCode,
                organisation.centreId,
                form.mode(),
                form.speciality(),
                form.establishedOn(),
                form.termStartedOn(),
                form.active());
        OrganisationForm plain = checked(placed, id);
        em.lock(organisation, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        organisation.describe(plain);
        audit.record("ORGANISATION_CHANGED", actor, organisation.name, details(before) + " → " + details(plain));
        if (!plain.name().equals(before.name())) {
            em.flush();
            renamed.fire(new OrganisationRenamed(id));
        }
    }

    /** What the law wants of this committee and it lacks; empty for anything but a committee. */
    public Set<CommitteeWarning> warnings(Organisation organisation) {
        return organisation.kind == OrganisationKind.COMMITTEE
                ? CommitteeWarning.of(organisation, directory.staffOf(organisation.id), time.today())
                : Set.of();
    }

    private OrganisationForm checked(OrganisationForm form, Long id) {
        FieldCheck wrong = new FieldCheck();
        OrganisationKind kind = form.kind() == null ? OrganisationKind.CENTRE : form.kind();
        boolean centre = kind == OrganisationKind.CENTRE;
        String name = wrong.line("name", form.name(), true, 120);
        String abbreviation = wrong.line("abbreviation", form.abbreviation(), true, 40);
        String speciality = wrong.line("speciality", form.speciality(), false, 60);
        Organisation parent = centre || form.centreId() == null ? null : em.find(Organisation.class, form.centreId());
        if (!centre && id == null && (parent == null || parent.kind != OrganisationKind.CENTRE)) {
            wrong.add("centreId", "REQUIRED");
        }
        String region = parent != null ? parent.regionCode : form.regionCode();
        if (centre) {
            region = RegionCode.parse(region).map(RegionCode::value).orElse(null);
            if (region == null || regions.find(region).isEmpty()) {
                wrong.add("regionCode", "UNKNOWN_REGION", String.valueOf(form.regionCode()));
            } else if (form.active()
                    && organisations
                            .centreOf(region)
                            .filter(o -> !o.id.equals(id))
                            .isPresent()) {
                wrong.add("regionCode", "CENTRE_EXISTS");
            }
        }
        if (kind == OrganisationKind.UNIT && form.mode() == null) {
            wrong.add("mode", "REQUIRED");
        }
        wrong.past("establishedOn", form.establishedOn(), null, time.today());
        wrong.past("termStartedOn", form.termStartedOn(), null, time.today());
        wrong.complain();
        boolean committee = kind == OrganisationKind.COMMITTEE;
        return new OrganisationForm(
                kind,
                name,
                abbreviation,
                region,
                parent == null ? null : parent.id,
                kind == OrganisationKind.UNIT ? form.mode() : null,
                committee ? speciality : null,
                form.establishedOn(),
                committee ? form.termStartedOn() : null,
                form.active());
    }

    private static String details(OrganisationForm form) {
        return form.kind() + " " + form.name() + " (" + form.abbreviation() + ") " + form.regionCode()
                + (form.active() ? "" : " CLOSED");
    }
}
