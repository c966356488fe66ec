package org.viralstack.api.input.multipart;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.viralstack.api.refusal.FieldProblem;
import org.viralstack.api.refusal.Refusal;
import org.viralstack.api.refusal.Refused;

/**
 * Reads the one file of a request of the type {@code multipart/form-data}. The platform's own
 * reader takes any number of parts and writes them to temporary files, which is more than a
 * stranger should be able to ask for.
 */
public final class MultipartFile {
  /** Room for a long name of a file, whose path some clients send too. */
  private static final int LONGEST_HEADERS = 16_384;

  private static final int MOST_PARTS = 10;

  private final DelimitedStream body;
  private final OutputStream out;

  private MultipartFile(DelimitedStream body, OutputStream out) {
    this.body = body;
    this.out = out;
  }

  /**
   * The content of the one part that is a file; other fields beside it are passed over.
   *
   * @param type the request's Content-Type
   * @throws Refused when that is another type, or the body has no file or two, or is malformed
   */
  public static byte[] read(String type, InputStream in) throws IOException {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    read(type, in, content);
    return content.toByteArray();
  }

  /**
   * Passes the content of the one part that is a file on as it comes.
   *
   * @return what the client calls the file, one line of at most {@value FileName#LONGEST}
   *     characters; may be empty
   * @throws Refused as above; then some of the content may have been written
   */
  public static String read(String type, InputStream in, OutputStream out) throws IOException {
    return new MultipartFile(boundary(type).divide(in), out)
        .file()
        .orElseThrow(() -> new Refused(invalid("is required")));
  }

  private static Boundary boundary(String type) {
    if (!Boundary.isFormData(type)) {
      throw new Refused(new Refusal.UnsupportedMediaType());
    }
    return Boundary.named(type).orElseThrow(() -> malformed("The Content-Type names no boundary."));
  }

  private Optional<String> file() throws IOException {
    Optional<String> name = Optional.empty();
    pass(OutputStream.nullOutputStream());
    for (int parts = 0; !isLast(); parts++) {
      if (parts == MOST_PARTS) {
        throw malformed("The body is not well-formed multipart/form-data of a few parts.");
      }
      Optional<String> found = FileName.in(headers());
      if (found.isPresent() && name.isPresent()) {
        throw new Refused(invalid("must be sent once"));
      }
      pass(found.isPresent() ? out : OutputStream.nullOutputStream());
      name = name.or(() -> found);
    }
    return name;
  }

  private void pass(OutputStream content) throws IOException {
    if (!body.pass(content)) {
      throw malformed("The body does not hold its boundary.");
    }
  }

  /** Whether the delimiter was the closing one; what comes behind that is not read. */
  private boolean isLast() throws IOException {
    int next = body.read();
    if (next == '-' && body.read() == '-') {
      return true;
    }
    while (next == ' ' || next == '\t') {
      next = body.read();
    }
    if (next != '\r' || body.read() != '\n') {
      throw malformed("A boundary in the body is followed by something else than a line.");
    }
    return false;
  }

  /** The lines before the empty one. */
  private String headers() throws IOException {
    StringBuilder headers = new StringBuilder();
    while (!endsInEmptyLine(headers)) {
      int next = body.read();
      if (next < 0) {
        throw malformed("The body does not hold its boundary.");
      }
      if (headers.append((char) next).length() > LONGEST_HEADERS) {
        throw malformed(
            "A part of the body has more than %,d bytes of headers, of which the file's name is one."
                .formatted(LONGEST_HEADERS));
      }
    }
    return headers.toString();
  }

  private static boolean endsInEmptyLine(StringBuilder headers) {
    int length = headers.length();
    return length == 2
        ? headers.indexOf("\r\n") == 0
        : length >= 4 && headers.indexOf("\r\n\r\n", length - 4) >= 0;
  }

  private static Refusal invalid(String rule) {
    return new Refusal.Invalid(List.of(new FieldProblem("file", rule)));
  }

  private static Refused malformed(String detail) {
    return new Refused(new Refusal.Malformed(detail));
  }
}
