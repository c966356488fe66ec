/**
 * Niches and templates over HTTP: what slideshows can be made of.
 *
 * <p>Rules: the same for every organization, and read from memory.
 */
package org.viralstack.api.slides.niche;
