package org.fengqiao.delivery;

/** Who takes text messages to the phones: every county has its own contract, so every one speaks differently. */
interface SmsGateway {

    boolean ready();

    /**
     * @param id the same at every try, for a gateway that can drop repeats
     * @return what the gateway answered, for the record
     */
    String send(long id, String phone, String text) throws DeliveryFailed;
}
