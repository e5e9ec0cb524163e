package org.fengqiao.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;

/**
 * Makes the cipher of the running system from FENGQIAO_DATA_KEY and FENGQIAO_HASH_KEY: a system property of that name, else the
 * environment. Without keys nothing may start that would store personal data in clear.
 */
@ApplicationScoped
public class FieldCipherProducer {

    @Produces
    @ApplicationScoped
    public FieldCipher fieldCipher() {
        return new AesFieldCipher(setting("FENGQIAO_DATA_KEY"), setting("FENGQIAO_HASH_KEY"));
    }

    private static String setting(String name) {
        String property = System.getProperty(name);
        return property != null && !property.isBlank() ? property : System.getenv(name);
    }
}
