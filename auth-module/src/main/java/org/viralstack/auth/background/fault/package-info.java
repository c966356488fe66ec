/**
 * Tries of background work that come to nothing, and what the log says of them.
 *
 * <p>Rules: a try that fails for somebody else's reason, such as a server of a customer's that does
 * not answer, throws a {@link org.viralstack.auth.background.fault.PassingFault} and is worth a
 * line; whatever else a task throws is a fault of this installation's, and is logged as a warning
 * with its trace.
 *
 * <p>Out of scope: whether and when there is another try, which each task says of itself.
 */
package org.viralstack.auth.background.fault;
