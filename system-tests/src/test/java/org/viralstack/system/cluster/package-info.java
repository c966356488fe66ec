/**
 * Several nodes over one PostgreSQL, on 127.0.0.1 and behind nothing: what must hold for all of
 * them together, also while some die, hang, stop and come back.
 *
 * <p>Rules: every test leaves all nodes running and ready; nothing waits for a time to pass where
 * it can wait for what must happen. Run by {@code mvn verify -Pcluster}, not by the plain build.
 */
package org.viralstack.system.cluster;
