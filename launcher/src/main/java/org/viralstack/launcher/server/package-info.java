/**
 * Payara Micro as a child process that serves the application.
 *
 * <p>Rules: it listens on 127.0.0.1 only, its data grid too; every start has a fresh working
 * directory; a start that fails says why and leaves nothing running.
 */
package org.viralstack.launcher.server;
