/**
 * How subscriptions change: by the operator's hand, or by time.
 *
 * <p>Rules: every change leaves an audit row in its own transaction; a change by hand is in force
 * on every node when it has answered; what time does is in force by the clock and only written down
 * here, once per installation.
 *
 * <p>Out of scope: what a status allows, see {@code subscription}; payments.
 */
package org.viralstack.billing.subscription.change;
