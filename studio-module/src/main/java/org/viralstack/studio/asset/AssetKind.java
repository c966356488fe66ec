package org.viralstack.studio.asset;

import java.util.Locale;
import org.viralstack.render.media.Media;

/** What a layer can do with an asset. */
public enum AssetKind {
  VIDEO,
  IMAGE,
  AUDIO;

  /** The kind of a file. */
  public static AssetKind of(Media media) {
    return switch (media.kind()) {
      case VIDEO -> VIDEO;
      case IMAGE -> IMAGE;
      case AUDIO -> AUDIO;
    };
  }

  /** The word of the API, which is also the type of the layer. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
