package org.viralstack.api.transport.address;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import org.viralstack.auth.apikey.address.CidrRange;

/**
 * A list of address ranges that the operator has configured.
 *
 * @param ranges in no particular order; empty for no address at all
 */
public record AddressRanges(List<CidrRange> ranges) {
  public AddressRanges {
    ranges = List.copyOf(ranges);
  }

  /**
   * Reads ranges separated by commas.
   *
   * @param variable names the setting in the sentence that refuses it
   * @throws IllegalArgumentException when one of them is no range
   */
  public static AddressRanges parse(String variable, String text) {
    return new AddressRanges(
        Arrays.stream(text.split(","))
            .map(String::strip)
            .filter(part -> !part.isEmpty())
            .map(part -> range(variable, part))
            .toList());
  }

  public boolean contain(InetAddress address) {
    for (CidrRange range : ranges) {
      if (range.contains(address)) {
        return true;
      }
    }
    return false;
  }

  private static CidrRange range(String variable, String part) {
    return CidrRange.parse(part)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    variable
                        + " must list address ranges such as 192.0.2.0/24 or 2001:db8::/32,"
                        + " separated by commas, not \""
                        + part
                        + "\""));
  }
}
