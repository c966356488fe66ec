package org.viralstack.auth.apikey;

import org.viralstack.auth.apikey.token.ApiKeyToken;

/**
 * A key that was just made.
 *
 * @param token the key itself, to be shown this once
 */
public record IssuedKey(ApiKeyView key, ApiKeyToken token) {}
