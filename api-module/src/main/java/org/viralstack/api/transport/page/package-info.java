/**
 * Everything outside of the surfaces: the dashboard's files, the operator's endpoints, and what is
 * not there.
 *
 * <p>Rules: pages load nothing from elsewhere, run nothing inline and stand in nobody's frame;
 * nothing is changed here, so only reading methods are let in; an error is our small page for
 * people and JSON for programs, and never the server's own; every address of the dashboard is
 * answered with its one shell, so that links into it and reloads work.
 *
 * <p>Out of scope: the surfaces, see {@code transport}.
 */
package org.viralstack.api.transport.page;
