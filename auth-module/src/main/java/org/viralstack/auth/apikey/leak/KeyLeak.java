package org.viralstack.auth.apikey.leak;

import java.time.Instant;
import org.viralstack.auth.ApiKeyId;

/**
 * A key that was found in public and revoked for it.
 *
 * @param name what the key was called then
 * @param display the form to recognize the key by
 * @param url where it was found first
 * @param source in what it was found, as the finder calls it
 */
public record KeyLeak(
    ApiKeyId key, String name, String display, String url, String source, Instant reportedAt) {}
