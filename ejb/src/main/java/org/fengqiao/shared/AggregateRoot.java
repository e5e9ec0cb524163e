package org.fengqiao.shared;

import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * An entity through which its whole cluster of entities is changed. It carries a {@code @Version} field, so that two
 * people who change it at the same time are told; an architecture test sees to that.
 */
@Documented
@Target(TYPE)
@Retention(RUNTIME)
public @interface AggregateRoot {}
