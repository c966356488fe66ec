/**
 * Text on a slide: shaped, broken into lines, made as large as its place allows.
 *
 * <p>Rules: line breaks follow the language (ICU; Japanese and Korean break between phrases, Thai
 * between words); a word is broken only when it is wider than the place at the smallest size that
 * reads well, and then between grapheme clusters. What is still too much is made smaller until it
 * fits, so nothing is ever cut. Lines are balanced. Places are compared with what the glyphs really
 * cover, not with the font's nominal height.
 *
 * <p>Out of scope: which fonts exist, see {@code font}; where a text's place is, see {@code
 * composition}; colours, see {@code paint}.
 */
package org.viralstack.render.text;
