package org.fengqiao.supervision;

/** What is held against the handling of a case. The last three are those that the governance centres supervise for. */
public enum SupervisionGround {
    /** A deadline has passed (超期未办结). */
    OVERDUE,
    /** It should have been accepted and was not (应受理未受理). */
    NOT_ACCEPTED,
    /** It should have been handled and was not (应办理未办理). */
    NOT_HANDLED,
    /** It is not handled as the law says (不依法办理). */
    NOT_LAWFUL
}
