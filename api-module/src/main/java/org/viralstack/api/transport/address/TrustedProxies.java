package org.viralstack.api.transport.address;

import jakarta.inject.Inject;
import java.net.InetAddress;
import java.util.Enumeration;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.viralstack.auth.runtime.Service;

/**
 * The proxies that are believed what they say of a client: {@code viralstack.proxies.trusted}, a
 * list of address ranges, by default empty. Safe for use by many threads.
 */
@Service
public class TrustedProxies {
  /** More hops than any chain of proxies has; what stands further left is never looked at. */
  private static final int MOST_HOPS = 16;

  private final AddressRanges trusted;

  /**
   * Reads the setting.
   *
   * @throws IllegalArgumentException when it is no list of ranges
   */
  @Inject
  public TrustedProxies(Config config) {
    this(
        AddressRanges.parse(
            "VIRALSTACK_PROXIES_TRUSTED",
            config.getOptionalValue("viralstack.proxies.trusted", String.class).orElse("")));
  }

  TrustedProxies(AddressRanges trusted) {
    this.trusted = trusted;
  }

  /** Whether an address is that of a proxy of ours. */
  public boolean trust(InetAddress peer) {
    return trusted.contain(peer);
  }

  /**
   * The client behind a trusted proxy: from the right, the first address of {@code X-Forwarded-For}
   * that is no proxy of ours. What is no address ends the search, since whoever wrote it may have
   * written everything left of it, too; then the last proxy that could be told is the client.
   *
   * @param peer who has opened the connection; a trusted proxy
   * @param forwardedFor the header's values in their order
   */
  InetAddress client(InetAddress peer, Enumeration<String> forwardedFor) {
    String chain = joined(forwardedFor);
    InetAddress nearest = peer;
    int end = chain.length();
    for (int hop = 0; hop < MOST_HOPS && end > 0; hop++) {
      int comma = chain.lastIndexOf(',', end - 1);
      Optional<InetAddress> address = AddressLiteral.parse(chain.substring(comma + 1, end));
      if (address.isEmpty()) {
        return nearest;
      }
      nearest = address.get();
      if (!trust(nearest)) {
        return nearest;
      }
      end = comma;
    }
    return nearest;
  }

  private static String joined(Enumeration<String> values) {
    String only = values.hasMoreElements() ? values.nextElement() : "";
    if (!values.hasMoreElements()) {
      return only;
    }
    StringBuilder all = new StringBuilder(only);
    while (values.hasMoreElements()) {
      all.append(',').append(values.nextElement());
    }
    return all.toString();
  }
}
