package org.viralstack.studio.job;

import java.time.Duration;

/**
 * What a movie turned out to be, measured on its file.
 *
 * @param fileSize in bytes
 */
public record MediaData(Duration duration, int width, int height, long fileSize) {}
