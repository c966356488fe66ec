package org.viralstack.api.sync.job.file;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.viralstack.api.content.OpenContent;
import org.viralstack.api.failure.Answers;
import org.viralstack.api.surface.SyncError;
import org.viralstack.studio.file.ObjectKey;
import org.viralstack.studio.file.ObjectStore;
import org.viralstack.studio.file.StoredObject;

/**
 * A part of a file, as RFC 9110 lets clients ask for one. Several parts at once are answered with
 * the whole.
 *
 * @param first the first byte
 * @param last the last byte
 */
record FileRange(long first, long last) {
  private static final Pattern ONE = Pattern.compile("bytes=([0-9]{0,18})-([0-9]{0,18})");
  private static final int PARTIAL = 206;
  private static final int BUFFER = 64 << 10;

  /** A file, or a part of it, under the name that it has. */
  static Response answer(ObjectStore store, ObjectKey key, Optional<String> wanted)
      throws IOException {
    Optional<Matcher> one =
        wanted
            .map(ONE::matcher)
            .filter(Matcher::matches)
            .filter(parts -> !parts.group(1).isEmpty() || !parts.group(2).isEmpty());
    return one.isPresent()
        ? part(store, key, one.get())
        : store
            .open(key)
            .map(file -> answer(Response.ok(), file))
            .orElseGet(JobFilesResource::none);
  }

  private static Response part(ObjectStore store, ObjectKey key, Matcher wanted)
      throws IOException {
    OptionalLong found = store.length(key);
    if (found.isEmpty()) {
      return JobFilesResource.none();
    }
    long length = found.getAsLong();
    FileRange range = of(wanted, length);
    if (range.first() >= length || range.first() > range.last()) {
      return Response.fromResponse(
              Answers.of(
                  SyncError.RANGE_NOT_SATISFIABLE.with("The file has only " + length + " bytes.")))
          .header("Content-Range", "bytes */" + length)
          .header("Accept-Ranges", "bytes")
          .build();
    }
    Response.ResponseBuilder answer =
        Response.status(PARTIAL)
            .header(
                "Content-Range", "bytes %d-%d/%d".formatted(range.first(), range.last(), length));
    return store
        .open(key, range.first(), range.last() - range.first() + 1)
        .map(file -> answer(answer, file))
        .orElseGet(JobFilesResource::none);
  }

  private static FileRange of(Matcher wanted, long length) {
    if (wanted.group(1).isEmpty()) {
      long tail = Long.parseLong(wanted.group(2));
      return tail == 0
          ? new FileRange(length, length)
          : new FileRange(Math.max(0, length - tail), length - 1);
    }
    long first = Long.parseLong(wanted.group(1));
    long last = wanted.group(2).isEmpty() ? length - 1 : Long.parseLong(wanted.group(2));
    return new FileRange(first, Math.min(last, length - 1));
  }

  private static Response answer(Response.ResponseBuilder answer, StoredObject file) {
    String key = file.key().value();
    return answer
        .entity(new OpenContent(file::close, out -> copy(file.content(), out, file.length())))
        .type(MediaType.valueOf(file.type().value()))
        .header(HttpHeaders.CONTENT_LENGTH, file.length())
        .header("Accept-Ranges", "bytes")
        .header(HttpHeaders.CACHE_CONTROL, "private, max-age=86400, immutable")
        .header(HttpHeaders.ETAG, FileTag.of(file.key()).value())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "inline; filename=\"%s\"".formatted(key.substring(key.lastIndexOf('/') + 1)))
        .build();
  }

  private static void copy(InputStream in, OutputStream out, long size) throws IOException {
    byte[] buffer = new byte[BUFFER];
    for (long left = size; left > 0; ) {
      int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
      if (read < 0) {
        throw new IOException("The file ended before its end");
      }
      out.write(buffer, 0, read);
      left -= read;
    }
  }
}
