package org.viralstack.studio.asset.upload;

import java.nio.file.Path;

/**
 * A file that came in.
 *
 * @param name as the client calls it, one line of at most 200 characters; may be empty
 * @param content where it is, for as long as the upload takes
 * @param sha256 of the content, in lower-case hexadecimal digits
 */
public record UploadedFile(String name, Path content, String sha256) {}
