package org.viralstack.studio.job.assembly;

import java.nio.file.Path;
import org.viralstack.studio.job.MediaData;

/**
 * A movie at a bench.
 *
 * @param picture a JPEG of it
 * @param media measured on the file
 */
record JoinedMovie(Path file, Path picture, MediaData media) {}
