/**
 * Trying the renderer out without a server: decks from JSON files, a contact sheet of samples, and
 * the benchmark.
 */
@NullMarked
package org.viralstack.render.cli;

import org.jspecify.annotations.NullMarked;
