/**
 * Papers: templates filled with a form and printed as PDF. Knows nothing of case files; who wants a paper brings the form.
 */
package org.fengqiao.document;
