package org.fengqiao.category;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.fengqiao.shared.ApplicationService;

/** The kinds of disputes in force. */
@ApplicationService
public class Categories {

    @PersistenceContext(unitName = "fengqiao")
    EntityManager em;

    public Optional<Category> find(String code) {
        return Optional.ofNullable(em.find(Category.class, code)).filter(c -> c.validTo == null);
    }

    /** All in force, parents before their children. */
    public List<Category> all() {
        return em.createQuery("select c from Category c where c.validTo is null order by c.code", Category.class)
                .getResultList();
    }

    public String name(String code, Locale locale) {
        Category category = em.find(Category.class, code);
        return category == null ? code : "en".equals(locale.getLanguage()) ? category.nameEn : category.name;
    }
}
