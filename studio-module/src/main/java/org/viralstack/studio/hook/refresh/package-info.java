/**
 * New hooks from the hook source: when somebody asks for them, and once a day where the plan has
 * it.
 *
 * <p>Asking makes a job for each app that is active, in the transaction that counts the hour; the
 * background engine then has the source write, outside of any transaction, and keeps what is new to
 * the organization.
 *
 * <p>Rules: an organization asks at most once per hour, exactly, whoever asks on whichever node; an
 * app is refreshed by itself at most once per day (UTC), and not in test mode; a job that ran twice
 * has added its hooks once; jobs are forgotten after 30 days.
 *
 * <p>Out of scope: who writes, see {@code source}; what makes room, see {@code hook}.
 */
package org.viralstack.studio.hook.refresh;
