/**
 * Words that are written once and filled many times: patterns per language, the choice between
 * them, and the cleaning of what users call their things.
 *
 * <p>Rules: the same seed and the same words give the same text on every machine, whatever its
 * locale and time zone. Filling is done in one pass, so a name that looks like a placeholder stays
 * what it is. A pattern is only used when all its words are known and the result fits.
 *
 * <p>Out of scope: which words are said where, see {@code template} and {@code copy}.
 */
package org.viralstack.studio.wording;
