/**
 * Writing PNG files: true colour, eight bits per channel, no alpha, nothing but what a picture
 * needs.
 */
@NullMarked
package org.viralstack.render.png;

import org.jspecify.annotations.NullMarked;
