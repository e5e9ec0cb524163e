package org.fengqiao.walls;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.stream.Stream;
import org.hibernate.SessionFactory;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;

/** Our entities in Hibernate without any database: enough to ask whether a query fits the mapping. */
final class Mapping {

    static final SessionFactory FACTORY = factory();

    private Mapping() {}

    private static SessionFactory factory() {
        return Entities.in(new StandardServiceRegistryBuilder()
                .applySetting("hibernate.boot.allow_jdbc_metadata_access", "false"));
    }

    /** An entity manager that checks queries and their parameters as a real one does, and finds nothing. */
    static EntityManager findingNothing(List<String> asked) {
        EntityManager real = FACTORY.createEntityManager();
        return (EntityManager) proxy(EntityManager.class, (proxy, method, args) -> {
            if (!method.getName().equals("createQuery")) {
                throw new UnsupportedOperationException(method.toString());
            }
            asked.add((String) args[0]);
            return empty((Query) method.invoke(real, args));
        });
    }

    private static Object empty(Query real) {
        return proxy(TypedQuery.class, (proxy, method, args) -> switch (method.getName()) {
            case "getResultList" -> complete(real, List.of());
            case "getResultStream" -> complete(real, Stream.empty());
            case "getSingleResult" -> complete(real, 0L);
            default -> {
                method.invoke(real, args);
                yield proxy;
            }
        });
    }

    /** A parameter that nobody has set would only show when the query is run. */
    private static Object complete(Query real, Object result) {
        real.getParameters().forEach(parameter -> {
            if (!real.isBound(parameter)) {
                throw new IllegalStateException("parameter is not set: " + parameter.getName());
            }
        });
        return result;
    }

    private static Object proxy(Class<?> type, java.lang.reflect.InvocationHandler handler) {
        return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, args) -> {
            try {
                return handler.invoke(proxy, method, args);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        });
    }
}
