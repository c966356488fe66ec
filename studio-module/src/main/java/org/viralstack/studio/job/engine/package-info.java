/**
 * Movies between the studio and the library that renders them: read from what was stored, with
 * their sources brought to this machine, and told apart by their content.
 *
 * <p>Out of scope: rendering, see {@code org.viralstack.render.movie}.
 */
package org.viralstack.studio.job.engine;
