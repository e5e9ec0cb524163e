package org.fengqiao.walls;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.persistence.Entity;
import org.hibernate.SessionFactory;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;

/** All entities of the project in Hibernate, without a server. */
public final class Entities {

    private Entities() {}

    /** @param settings besides those that hold everywhere */
    public static SessionFactory in(StandardServiceRegistryBuilder settings) {
        MetadataSources sources = new MetadataSources(
                settings.applySetting("hibernate.dialect", "org.hibernate.dialect.PostgreSQLDialect")
                        .applySetting("hibernate.jpa.compliance.query", "true")
                        .applySetting("hibernate.search.enabled", "false")
                        .build());
        for (JavaClass found : new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.fengqiao")) {
            if (found.isAnnotatedWith(Entity.class)) {
                sources.addAnnotatedClass(found.reflect());
            }
        }
        return sources.buildMetadata().buildSessionFactory();
    }
}
