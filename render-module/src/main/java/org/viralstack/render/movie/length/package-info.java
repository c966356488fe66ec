/**
 * How long a movie and its scenes last, in time and in pictures: {@link
 * org.viralstack.render.movie.length.MovieLength}.
 *
 * <p>Rules: what is computed here before rendering is what comes out. Scenes are cut at whole
 * pictures so that their sum is never more than half a picture off, however many there are.
 */
package org.viralstack.render.movie.length;
