/**
 * Pictures of a movie while they are put together: planes of brightness and colour as the encoder
 * wants them (4:2:0, BT.709, limited range), and plates that are laid over one another.
 *
 * <p>Rules: places are exact to a fraction of a pixel, so that slow motions do not jitter; colours
 * of plates are multiplied by their opacity beforehand, so that edges have no fringes; the same
 * input gives the same bytes. Nothing here allocates per frame what could be kept.
 */
package org.viralstack.render.movie.picture;
