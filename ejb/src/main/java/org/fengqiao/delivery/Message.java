package org.fengqiao.delivery;

/**
 * What is handed to a channel.
 *
 * @param id of the delivery, the same at every try, so that a repeat can be recognised
 * @param address e-mail address or phone number
 * @param subject for e-mail
 */
public record Message(long id, String address, String subject, String text) {}
