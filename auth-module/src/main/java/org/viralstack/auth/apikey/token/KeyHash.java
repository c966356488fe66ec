package org.viralstack.auth.apikey.token;

/**
 * What is kept of a key to recognize it by.
 *
 * @param hex 64 hexadecimal digits in lower case
 */
public record KeyHash(String hex) {}
