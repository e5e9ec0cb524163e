package org.fengqiao.category;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.fengqiao.shared.ApplicationService;

/** The kinds of disputes in force. */
@ApplicationService
public class Categories {

    @PersistenceContext(unitName = "fengqiao")
    EntityManager em;

    /** For their names, which every row of every list shows: they come when a server starts, and a new name may wait for the next start. */
    private final Map<String, Category> known = new ConcurrentHashMap<>();

    /** Asks each time: when another node starts with a newer version, a kind that ends there takes no new case here either. */
    public Optional<Category> find(String code) {
        return Optional.ofNullable(em.find(Category.class, code)).filter(c -> c.validTo == null);
    }

    /** Whether there is or was such a kind: what is no longer in force still stands in older cases. */
    public boolean exists(String code) {
        return em.find(Category.class, code) != null;
    }

    /** All in force, parents before their children. */
    public List<Category> all() {
        return em.createQuery("select c from Category c where c.validTo is null order by c.code", Category.class)
                .getResultList();
    }

    /** In no transaction of its own: mostly nothing is read, and a page of a list asks for some dozen names. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public String name(String code, Locale locale) {
        Category category = known.computeIfAbsent(code, wanted -> em.find(Category.class, wanted));
        return category == null ? code : "en".equals(locale.getLanguage()) ? category.nameEn : category.name;
    }
}
