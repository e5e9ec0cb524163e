package org.fengqiao.delivery;

/** A message will not arrive; told in the transaction that gave it up. */
public record DeliveryGivenUp(Medium medium, String error) {}
