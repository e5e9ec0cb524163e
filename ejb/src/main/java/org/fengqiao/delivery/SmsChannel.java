package org.fengqiao.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Text messages through the gateway that the operator has a contract with. */
@ApplicationScoped
class SmsChannel implements Channel {

    @Inject
    SmsGateway gateway;

    @Override
    public Medium medium() {
        return Medium.SMS;
    }

    @Override
    public boolean ready() {
        return gateway.ready();
    }

    @Override
    public String send(Message message) throws DeliveryFailed {
        return gateway.send(message.id(), message.address(), message.text());
    }
}
