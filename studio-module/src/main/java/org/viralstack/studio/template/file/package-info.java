/**
 * Reads niches and templates from files: the shipped ones, then those of the operator's directory.
 *
 * <p>In the directory, {@code niches.json} adds niches and every other {@code .json} file is a
 * template. One with the key of a shipped template takes its place.
 *
 * <p>Rules: files are read once, at the start. A file that breaks a rule stops the start with one
 * sentence per fault, which names file and field.
 *
 * <p>Out of scope: changing templates while the application runs.
 */
package org.viralstack.studio.template.file;
