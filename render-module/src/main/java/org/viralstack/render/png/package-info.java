/**
 * Writing PNG files: true colour, eight bits per channel, no alpha, nothing but what a picture
 * needs.
 */
package org.viralstack.render.png;
