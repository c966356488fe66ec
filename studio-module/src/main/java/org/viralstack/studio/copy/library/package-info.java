/**
 * The shipped copywriter: a library of words per language and niche, and the choice between them.
 *
 * <p>{@code <language>.json} holds what is said in every niche; {@code <language>/<niche>.json} the
 * tips, mistakes, thoughts and hashtags of one. {@code general} serves niches that an operator
 * added.
 *
 * <p>Rules: no network, no clock, no locale of the machine: the same brief gives the same words
 * everywhere. An app's own terms stand in quotation marks, after a colon or as a sentence of their
 * own, so that no grammar has to bend them. Nothing is made up about the app: no figures, no
 * reviews; thoughts are the reader's, not customers'.
 *
 * <p>Out of scope: openers, see {@code hook.library}.
 */
package org.viralstack.studio.copy.library;
