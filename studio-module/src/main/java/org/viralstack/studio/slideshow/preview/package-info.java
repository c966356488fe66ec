/**
 * What a template would make of an app, in one small picture to choose by.
 *
 * <p>Rules: drawn by the renderer that draws slideshows, from the app's own words, colours and
 * uploaded screenshots; kept nowhere and counted nowhere, so at most one is drawn at a time on a
 * node. Words come from the shipped library alone, since a language model is paid by the word.
 *
 * <p>Out of scope: the words that the slideshow will have, which differ; see {@code rendering}.
 */
package org.viralstack.studio.slideshow.preview;
