/**
 * From scene to pixels.
 *
 * <p>Rules: painted with Java2D in software, from fonts and shapes only, so that the same scene
 * gives the same pixels. Before a text is painted the pixels beneath it are looked at; ink that
 * would not reach a contrast of 4.5 against the worst of them gives way to another, and where none
 * is left the ground is veiled.
 *
 * <p>Out of scope: places, see {@code composition}; files, see {@code png}.
 */
package org.viralstack.render.paint;
