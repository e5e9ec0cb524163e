/** The case file (案卷, one case, one code 一案一码): parties, facts, evidence, documents, proceedings and the stream of events on it. */
package org.fengqiao.casefile;
