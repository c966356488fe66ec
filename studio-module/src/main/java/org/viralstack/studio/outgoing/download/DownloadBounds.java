package org.viralstack.studio.outgoing.download;

import java.time.Duration;

/**
 * What a download may cost.
 *
 * @param mostBytes of the file
 * @param longest from the first name's lookup to the last byte, with all redirects
 */
public record DownloadBounds(long mostBytes, Duration longest) {}
