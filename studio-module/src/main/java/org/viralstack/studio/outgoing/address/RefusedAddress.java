package org.viralstack.studio.outgoing.address;

import java.net.UnknownHostException;

/** A name leads to an address that may not be called. */
public final class RefusedAddress extends UnknownHostException {
  private static final long serialVersionUID = 1L;

  RefusedAddress(String host) {
    super(host + " leads to an address that is not public");
  }
}
