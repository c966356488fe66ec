package org.viralstack.studio.asset;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.viralstack.studio.AssetId;

/**
 * A file that was uploaded for movies.
 *
 * @param name for people, one line; may be empty
 * @param kind what a layer can do with it
 * @param mediaType as the content tells
 * @param fileSize in bytes
 * @param sha256 of the content, in lower-case hexadecimal digits
 * @param width in pixels; empty for sound
 * @param height in pixels; empty for sound
 * @param duration empty for pictures
 */
public record Asset(
    AssetId id,
    String name,
    AssetKind kind,
    String mediaType,
    long fileSize,
    String sha256,
    Optional<Integer> width,
    Optional<Integer> height,
    Optional<Duration> duration,
    Instant createdAt) {}
