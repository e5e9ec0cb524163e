package org.fengqiao.calendar;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;

/** Fills the table of days at the first start, and brings in the years that a later version of the house ships anew. */
@Singleton
@Startup
public class CalendarTable {

    @Inject
    CalendarRegister register;

    @PostConstruct
    void fill() {
        register.ship(WorkingCalendar.nationalDays());
    }
}
