package org.fengqiao.web.broken;

import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/** Breaks two walls on purpose. */
@Transactional
public class AsksTheDatabase {

    EntityManager entities;
}
