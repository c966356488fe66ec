package org.viralstack.studio.source;

import org.viralstack.studio.AssetId;
import org.viralstack.studio.outgoing.Destination;

/** Where a file of a movie comes from. There is no address of a file on this machine. */
public sealed interface SourceAddress {
  /** Somebody's server. */
  record Web(Destination destination) implements SourceAddress {}

  /** The address itself. */
  record Inline(DataUrl url) implements SourceAddress {}

  /** An asset of whoever asks. */
  record Uploaded(AssetId asset) implements SourceAddress {}

  /**
   * None of these.
   *
   * @param rule that it breaks, as a phrase that follows the name of a field
   */
  record Unusable(String rule) implements SourceAddress {}
}
