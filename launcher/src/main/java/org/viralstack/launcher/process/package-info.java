/**
 * Child processes of the launcher: started, followed into a bounded log, remembered in a file so
 * that a later start can find them, and ended within a bounded time.
 *
 * <p>Out of scope: what the children are, see {@code database} and {@code server}.
 */
package org.viralstack.launcher.process;
