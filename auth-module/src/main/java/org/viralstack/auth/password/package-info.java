/**
 * What a password must be, and the form in which it is kept: argon2id.
 *
 * <p>Rules: a password has 8 to 128 characters and is none of those that are guessed first, there
 * are no further rules (NIST SP 800-63B); of a password only its hash is kept; hashing takes 19 MiB
 * of memory, so at most one hash per processor is computed at a time.
 *
 * <p>Out of scope: how often somebody may try, see {@code signin}.
 */
package org.viralstack.auth.password;
