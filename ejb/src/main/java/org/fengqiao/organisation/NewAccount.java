package org.fengqiao.organisation;

/** @param oneTimePassword shown once and kept nowhere; null for somebody without a login */
public record NewAccount(long staffId, String login, String oneTimePassword) {

    @Override
    public String toString() {
        return "NewAccount[" + staffId + ", " + login + "]";
    }
}
