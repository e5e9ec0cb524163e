package org.fengqiao.shared;

import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Stereotype;
import jakarta.transaction.Transactional;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * A service that pages and the API call: one instance, and every public method is one transaction. An unchecked
 * exception, {@link DomainError} among them, rolls it back.
 */
@Stereotype
@ApplicationScoped
@Transactional
@Documented
@Target(TYPE)
@Retention(RUNTIME)
public @interface ApplicationService {}
