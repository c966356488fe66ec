/**
 * Where a layer is at a moment of its time: motions and fades as plain functions of time.
 *
 * <p>Rules: no state; the same moment always looks the same, whichever frame was drawn before.
 */
package org.viralstack.render.movie.motion;
