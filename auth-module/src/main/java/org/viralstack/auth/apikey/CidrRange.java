package org.viralstack.auth.apikey;

import java.net.InetAddress;
import java.util.Optional;

/** A range of internet addresses. */
public record CidrRange(String value) {
  public static Optional<CidrRange> parse(String text) {
    return Optional.of(new CidrRange(text));
  }

  public boolean contains(InetAddress address) {
    return address.getHostAddress().startsWith(value);
  }
}
