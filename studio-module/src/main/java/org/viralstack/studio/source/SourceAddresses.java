package org.viralstack.studio.source;

import jakarta.inject.Inject;
import org.viralstack.auth.runtime.Service;
import org.viralstack.render.media.Format;
import org.viralstack.render.movie.layer.SourceRef;
import org.viralstack.studio.AssetId;
import org.viralstack.studio.outgoing.DestinationOutcome;
import org.viralstack.studio.outgoing.Destinations;

/** Reads what customers write as the source of a layer. Safe for use by many threads. */
@Service
public class SourceAddresses {
  /** Before the identifier of an asset. */
  public static final String ASSET = "asset://";

  /** What a file may be, for people. SVG, playlists and other text could name further files. */
  public static final String KNOWN =
      "a PNG, JPEG, GIF or WebP picture, an MP4, MOV, WebM, Matroska, AVI or MPEG-TS video, or MP3,"
          + " AAC, WAV, FLAC or Ogg sound";

  /**
   * Of an inline file; a movie with one such fits into a request, unless the operator says else.
   */
  public static final int LONGEST = SourceRef.MAX_LENGTH;

  private static final SourceAddress.Unusable ODD =
      new SourceAddress.Unusable(
          "must be an https URL, a data: URL in base64, or asset:// and the id of an asset");

  private final Destinations destinations;

  @Inject
  public SourceAddresses(Destinations destinations) {
    this.destinations = destinations;
  }

  /** Judges the form, and the type of an inline file; looks no name up and no asset. */
  public SourceAddress read(String text) {
    if (text.length() > LONGEST) {
      return new SourceAddress.Unusable("must have at most %,d characters".formatted(LONGEST));
    }
    if (DataUrl.isMeant(text)) {
      return inline(text);
    }
    if (text.startsWith(ASSET)) {
      return AssetId.parse(text.substring(ASSET.length()))
          .<SourceAddress>map(SourceAddress.Uploaded::new)
          .orElse(new SourceAddress.Unusable("must name an asset, as in asset://asset_…"));
    }
    if (!text.regionMatches(true, 0, "http", 0, 4)) {
      return ODD;
    }
    return switch (destinations.read(text)) {
      case DestinationOutcome.Accepted accepted -> new SourceAddress.Web(accepted.destination());
      case DestinationOutcome.Refused refused -> new SourceAddress.Unusable(refused.rule());
    };
  }

  private static SourceAddress inline(String text) {
    return DataUrl.parse(text)
        .<SourceAddress>map(
            url ->
                Format.of(url.content()).isPresent()
                    ? new SourceAddress.Inline(url)
                    : new SourceAddress.Unusable("must hold " + KNOWN))
        .orElse(new SourceAddress.Unusable("must be a data: URL with a file in base64"));
  }
}
