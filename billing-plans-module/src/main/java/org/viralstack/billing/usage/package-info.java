/**
 * How much of what is counted an organization has used: the counters, the periods they run over,
 * and the reading of them.
 *
 * <p>Rules: a counter changes by one guarded statement only; render minutes are counted by calendar
 * month and day (UTC), slideshows by billing period or else by calendar month, apps and running
 * jobs as they stand.
 *
 * <p>Out of scope: who may count and how work is paid for, see {@code quota}.
 */
package org.viralstack.billing.usage;
