package org.fengqiao.web.component;

import java.time.Instant;

/**
 * One line of {@code fq:timeline}, newest first. All texts are ready to read; only {@code what} is required.
 *
 * @param at when
 * @param who name and role, or the system
 * @param what what happened
 * @param detail more, for example the paper made or who was told
 * @param basis the legal basis, without the word 依据
 * @param tone {@code danger}, {@code care}, {@code done} or null
 * @param link address of the paper, within the application, or null
 */
public record TimelineEntry(
        Instant at, String who, String what, String detail, String basis, String tone, String link) {

    public String styleClass() {
        return tone == null ? "" : "fq-tone-" + tone;
    }
}
