/**
 * Who may call what: every endpoint, found in the classes that are deployed, times every kind of
 * caller, times own and foreign organization.
 *
 * <p>Rules: {@code endpoints.txt} says a second time, by hand, what the annotations say, so that
 * neither can be changed alone; an endpoint without a line there fails the build. What is refused
 * leaves every row of the organization as it was.
 */
package org.viralstack.system.matrix;
