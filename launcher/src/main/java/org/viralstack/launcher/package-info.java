/**
 * Starts a whole ViralStack on one machine with one command, and ends it without a trace: an own
 * PostgreSQL (or a given one), Payara Micro with the application, a demo organization to try.
 *
 * <p>Rules: settings are checked before anything is started; whatever cannot start says why in one
 * sentence and leaves no process behind; Ctrl-C, a signal, or the end of the build that started it
 * end everything within 10 seconds.
 *
 * <p>Out of scope: the settings of the application itself, which are handed through to it; see
 * docs/configuration.md.
 */
package org.viralstack.launcher;
