package org.viralstack.studio.file;

import java.util.regex.Pattern;

/**
 * What kind of content a file has.
 *
 * @param value such as {@code image/png}, at most 100 characters, without parameters
 */
public record MediaType(String value) {
  private static final Pattern FORM =
      Pattern.compile("[a-z0-9][a-z0-9.+-]{0,49}/[a-z0-9][a-z0-9.+-]{0,48}");

  public static final MediaType PNG = new MediaType("image/png");
  public static final MediaType JPEG = new MediaType("image/jpeg");
  public static final MediaType WEBP = new MediaType("image/webp");
  public static final MediaType MP4 = new MediaType("video/mp4");
  public static final MediaType ZIP = new MediaType("application/zip");
  public static final MediaType JSON = new MediaType("application/json");

  /**
   * @throws IllegalArgumentException when the value has another form
   */
  public MediaType {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("not a media type");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
