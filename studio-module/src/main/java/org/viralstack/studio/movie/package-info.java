/**
 * What clients ask to be rendered: a movie, and how.
 *
 * <p>Rules: values here were checked when they were read; what a plan allows was not.
 *
 * <p>Out of scope: reading, see {@code reading}; what a movie is made of, see {@code
 * org.viralstack.render.movie}; plans and jobs.
 */
package org.viralstack.studio.movie;
