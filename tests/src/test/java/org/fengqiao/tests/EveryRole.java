package org.fengqiao.tests;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A test that is done with an account of each role, whose name it is given. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ParameterizedTest
@ValueSource(
        strings = {
            "clerk-130505100001",
            "mediator-130505100",
            "director-130505100",
            "leader-130505",
            "supervisor-130505",
            "unit-130505",
            "grid-130505100001",
            "admin",
            "security",
            "auditor"
        })
@interface EveryRole {}
