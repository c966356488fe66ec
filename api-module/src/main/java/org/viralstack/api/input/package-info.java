/**
 * Reads what callers send into values: every field by a rule, every problem of a request at once.
 *
 * <p>Rules: a problem names the field and the rule it breaks; nothing is silently cut, trimmed or
 * converted; every text and every list has a bound. Unknown fields are refused where a misspelt one
 * would do harm, and reported elsewhere.
 *
 * <p>Out of scope: rules that need the database.
 */
package org.viralstack.api.input;
