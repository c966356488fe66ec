/**
 * Jobs: movies that are rendered in the background, and the parts that they are made in.
 *
 * <p>A customer asks for a movie and gets a job ({@code submission}), which is paid for in advance
 * ({@code account}). Some node plans it ({@code planning}): fetches what the movie shows, and makes
 * a child for each scene and one that joins them. Scenes are rendered by all nodes at once ({@code
 * scene}), then joined ({@code assembly}). A job ends once ({@code ending}), is watched while it
 * runs ({@code watch}), and is removed with its files ({@code removal}). {@code storage} keeps all.
 * This package says what they speak of.
 *
 * <p>Rules: a parent's row is locked before those of its children, and rows of jobs before what
 * pays for them; progress never falls; who ends a job settles what it costs in the same
 * transaction.
 *
 * <p>Out of scope: how a movie is written, see {@code org.viralstack.studio.movie}; how it is made,
 * see {@code org.viralstack.render.movie}.
 */
package org.viralstack.studio.job;
