/**
 * Scenes joined to a movie: {@link org.viralstack.render.movie.assembly.MovieAssembler}.
 *
 * <p>Rules: pictures are copied, and encoded anew only where two scenes are seen at once, or where
 * another version of FFmpeg than this node's has encoded some of them; sound is kept without loss
 * in the parts and encoded once, here, so that no gap is heard between them; the index stands
 * before the content.
 */
package org.viralstack.render.movie.assembly;
