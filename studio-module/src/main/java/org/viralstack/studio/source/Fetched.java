package org.viralstack.studio.source;

import java.nio.file.Path;
import org.viralstack.render.media.Media;

/** What became of fetching a file. */
public sealed interface Fetched {
  /**
   * It is here and can be used.
   *
   * @param sha256 of its content, in lower-case hexadecimal digits
   * @param media what it is
   */
  record Present(Path file, String sha256, Media media) implements Fetched {}

  /**
   * It will not be better another time.
   *
   * @param why a sentence for the customer, without anything of this installation's inside
   */
  record Refused(String why) implements Fetched {}

  /**
   * It may be better another time.
   *
   * @param why as above
   */
  record Failed(String why) implements Fetched {}
}
