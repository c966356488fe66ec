/**
 * What the operator sees of the installation at work: its nodes, and the tasks in the background.
 *
 * <p>Rules: nothing here decides anything; a node that has not reported for a while is shown as
 * silent, and forgotten after a day.
 *
 * <p>Out of scope: which node may act on what it remembers, see {@code cluster}; doing the tasks,
 * see {@code background}.
 */
package org.viralstack.auth.operations;
