package org.fengqiao.evidence;

/** Told in the transaction that keeps the text: the case can now be found by what lies in its evidence. */
public record AttachmentTextRead(long caseId, long attachmentId) {}
