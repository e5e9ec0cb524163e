/**
 * Messages that leave the house: e-mail and text messages to its own people, each tried again until it is out or given up, each on record.
 * Knows neither cases nor notices; whoever wants something told supplies the words when it is sent.
 */
package org.fengqiao.delivery;
