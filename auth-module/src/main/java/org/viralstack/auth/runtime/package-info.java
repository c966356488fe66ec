/**
 * What every module gets injected instead of reaching for it: the clock, identifiers, randomness,
 * and the stereotype of our services.
 *
 * <p>Rules: no code reads the time, makes an identifier or draws a random number in another way, so
 * that tests can hold them still.
 */
package org.viralstack.auth.runtime;
