/**
 * One scene, from values and files to an MP4: {@link
 * org.viralstack.render.movie.engine.SceneRenderer}.
 *
 * <p>Rules: the outcome tells what can be tried again from what cannot; the number of frames is the
 * number that was ordered; at most a bounded share of memory is taken by all scenes of a process
 * together; whoever interrupts the caller ends all its children.
 *
 * <p>Out of scope: fetching sources, see {@code org.viralstack.studio}; joining scenes, see {@code
 * movie.assembly}.
 */
package org.viralstack.render.movie.engine;
