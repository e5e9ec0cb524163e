/** What a person sets for himself. */
package org.fengqiao.web.account;
