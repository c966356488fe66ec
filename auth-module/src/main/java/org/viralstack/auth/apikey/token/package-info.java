/**
 * What a key looks like and what is kept of it.
 *
 * <p>Rules: the secret is in one class, which does not print it. What is no key is told from a key
 * without the database.
 */
package org.viralstack.auth.apikey.token;
