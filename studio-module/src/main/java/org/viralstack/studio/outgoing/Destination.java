package org.viralstack.studio.outgoing;

import okhttp3.HttpUrl;

/** An address that may be called as far as its form goes; made by {@link Destinations} only. */
public final class Destination {
  private final HttpUrl url;

  Destination(HttpUrl url) {
    this.url = url;
  }

  HttpUrl url() {
    return url;
  }

  /** The address in its normal form. */
  public String value() {
    return url.toString();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Destination destination && url.equals(destination.url);
  }

  @Override
  public int hashCode() {
    return url.hashCode();
  }

  /** Only the host: paths and queries may hold what others take for a secret. */
  @Override
  public String toString() {
    return "Destination[" + url.host() + "]";
  }
}
