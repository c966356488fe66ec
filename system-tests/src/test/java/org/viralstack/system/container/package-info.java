/**
 * What can only be seen from inside the server: injection across modules, and transactions across
 * persistence units.
 *
 * <p>Rules: the WAR is the one that the build made, with nothing added but the test; every class
 * here boots a server of its own, so that there are few.
 */
package org.viralstack.system.container;
