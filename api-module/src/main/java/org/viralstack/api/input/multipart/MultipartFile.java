package org.viralstack.api.input.multipart;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.viralstack.api.refusal.FieldProblem;
import org.viralstack.api.refusal.Refusal;
import org.viralstack.api.refusal.Refused;

/**
 * Reads the one file of a request of the type {@code multipart/form-data}. The platform's own
 * reader takes any number of parts and writes them to temporary files, which is more than a
 * stranger should be able to ask for.
 */
public final class MultipartFile {
  private static final Pattern FORM_DATA = Pattern.compile("(?i)\\s*multipart/form-data\\s*(;.*)?");

  /** Quoted or bare (RFC 2046, section 5.1.1). */
  private static final Pattern BOUNDARY =
      Pattern.compile(
          "(?i);\\s*boundary=(?:\"([0-9A-Z'()+_,./:=? -]{1,70})\"|([0-9A-Z'+_.-]{1,70})(?:[;\\s]|$))");

  private static final Pattern FILE_NAME = Pattern.compile("(?i);\\s*filename\\*?=");
  private static final String LINE = "\r\n";
  private static final int LONGEST_HEADERS = 4_096;
  private static final int MOST_PARTS = 10;

  private final byte[] body;
  private final byte[] delimiter;

  private MultipartFile(byte[] body, String boundary) {
    this.body = body;
    this.delimiter = (LINE + "--" + boundary).getBytes(ISO_8859_1);
  }

  /**
   * The content of the one part that is a file; other fields beside it are passed over.
   *
   * @param type the request's Content-Type
   * @throws Refused when that is another type, or the body has no file or two, or is malformed
   */
  public static byte[] read(String type, InputStream in) throws IOException {
    String boundary = boundary(type);
    // A line before the first delimiter makes it look like the others.
    byte[] body = in.readAllBytes();
    byte[] whole = new byte[body.length + LINE.length()];
    System.arraycopy(LINE.getBytes(ISO_8859_1), 0, whole, 0, LINE.length());
    System.arraycopy(body, 0, whole, LINE.length(), body.length);
    return new MultipartFile(whole, boundary)
        .file()
        .orElseThrow(() -> new Refused(invalid("is required")));
  }

  private static String boundary(String type) {
    if (!FORM_DATA.matcher(type).matches()) {
      throw new Refused(new Refusal.UnsupportedMediaType());
    }
    Matcher named = BOUNDARY.matcher(type);
    if (!named.find()) {
      throw malformed("The Content-Type names no boundary.");
    }
    return named.group(1) == null ? named.group(2) : named.group(1);
  }

  private Optional<byte[]> file() {
    Optional<byte[]> file = Optional.empty();
    int at = indexOf(delimiter, 0);
    for (int parts = 0; !isLast(at); parts++) {
      int headers = headersAt(at);
      int content = indexOf((LINE + LINE).getBytes(ISO_8859_1), headers - LINE.length());
      int next = indexOf(delimiter, at + delimiter.length);
      if (parts == MOST_PARTS || content < 0 || next < content + 2 * LINE.length()) {
        throw malformed("The body is not well-formed multipart/form-data of a few parts.");
      }
      if (isFile(headers, content)) {
        if (file.isPresent()) {
          throw new Refused(invalid("must be sent once"));
        }
        file = Optional.of(Arrays.copyOfRange(body, content + 2 * LINE.length(), next));
      }
      at = next;
    }
    return file;
  }

  /** Whether the delimiter is the closing one; what comes behind that is not read. */
  private boolean isLast(int delimiterAt) {
    if (delimiterAt < 0) {
      throw malformed("The body does not hold its boundary.");
    }
    int end = delimiterAt + delimiter.length;
    return end + 2 <= body.length && body[end] == '-' && body[end + 1] == '-';
  }

  private int headersAt(int delimiterAt) {
    int at = delimiterAt + delimiter.length;
    while (at < body.length && (body[at] == ' ' || body[at] == '\t')) {
      at++;
    }
    if (at + 2 > body.length || body[at] != '\r' || body[at + 1] != '\n') {
      throw malformed("A boundary in the body is followed by something else than a line.");
    }
    return at + LINE.length();
  }

  private boolean isFile(int headers, int content) {
    if (content - headers > LONGEST_HEADERS) {
      throw malformed("A part of the body has too many headers.");
    }
    if (content <= headers) {
      return false;
    }
    return new String(body, headers, content - headers, ISO_8859_1)
        .lines()
        .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("content-disposition:"))
        .anyMatch(line -> FILE_NAME.matcher(line).find());
  }

  private int indexOf(byte[] sought, int from) {
    for (int at = from; at + sought.length <= body.length; at++) {
      if (body[at] == sought[0]
          && Arrays.equals(body, at, at + sought.length, sought, 0, sought.length)) {
        return at;
      }
    }
    return -1;
  }

  private static Refusal invalid(String rule) {
    return new Refusal.Invalid(List.of(new FieldProblem("file", rule)));
  }

  private static Refused malformed(String detail) {
    return new Refused(new Refusal.Malformed(detail));
  }
}
