package org.fengqiao.casefile;

/** Told in the transaction in which something that is searched was written to a case without an event: the text of an attachment was read. */
public record CaseTextChanged(long caseId) {}
