package org.viralstack.api.transport.address;

import java.net.InetAddress;

/**
 * Who has sent a request, and how it got here.
 *
 * @param address where the client is
 * @param secure whether the client speaks https, to us or to a trusted proxy
 * @param told whether the address is certain: false when the request passed a proxy that is not
 *     trusted, so that {@code address} is only the proxy's
 */
public record Client(InetAddress address, boolean secure, boolean told) {}
