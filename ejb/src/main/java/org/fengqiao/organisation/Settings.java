package org.fengqiao.organisation;

/** Settings of the operator: a system property, else the environment. */
final class Settings {

    private Settings() {}

    /** @return the default when the setting is missing or no positive whole number */
    static int number(String name, int otherwise) {
        String text = System.getProperty(name, System.getenv(name));
        return text != null && text.strip().matches("[1-9]\\d{0,5}") ? Integer.parseInt(text.strip()) : otherwise;
    }
}
