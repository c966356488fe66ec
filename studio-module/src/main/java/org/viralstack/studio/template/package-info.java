/**
 * Niches and templates: what slideshows are about, and how six slides tell it.
 *
 * <p>A template belongs to niches, has variables that a caller may set, and lays out six slides. A
 * slide's text is written in the template, in patterns per language, or taken from the {@link
 * org.viralstack.studio.template.Material} that the text source has for the niche.
 *
 * <p>Rules: {@link org.viralstack.studio.template.Templates} is complete and checked when the
 * application starts and never changes while it runs. A variable that nobody set is picked by the
 * text source, unless the template requires it of the caller.
 *
 * <p>Out of scope: how templates are read, see {@code template.file}; who writes the words, see
 * {@code copy}.
 */
package org.viralstack.studio.template;
