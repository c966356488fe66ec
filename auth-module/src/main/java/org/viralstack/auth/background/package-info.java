/**
 * What happens later: work that is asked for in a transaction and done after it, once, by some node
 * of the installation, also when the node that asked or the node that began has died.
 *
 * <p>Rules: a module contributes its work as CDI beans of the type {@link
 * com.github.kagkarlsson.scheduler.task.Task} and asks for it by {@link
 * org.viralstack.auth.background.ScheduledTasks}, in the transaction of the row that needs it. A
 * task carries nothing but the identifier of that row. It may run twice (its node was silent for
 * too long, but alive), so it must be harmless to repeat. It ends early when its thread is
 * interrupted: the node is stopping, and another will begin it anew.
 *
 * <p>Out of scope: small housekeeping that every node does for itself, see {@link
 * org.viralstack.auth.runtime.Periodic}; fairness among organizations, which is the matter of
 * whoever asks for work.
 */
package org.viralstack.auth.background;
