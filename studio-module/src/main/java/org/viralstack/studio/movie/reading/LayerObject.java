package org.viralstack.studio.movie.reading;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.viralstack.render.SlideText;
import org.viralstack.render.movie.layer.AudioLayer;
import org.viralstack.render.movie.layer.Clip;
import org.viralstack.render.movie.layer.ImageLayer;
import org.viralstack.render.movie.layer.Layer;
import org.viralstack.render.movie.layer.Lettering;
import org.viralstack.render.movie.layer.Sound;
import org.viralstack.render.movie.layer.SourceRef;
import org.viralstack.render.movie.layer.TextLayer;
import org.viralstack.render.movie.layer.Timing;
import org.viralstack.render.movie.layer.VideoLayer;
import org.viralstack.render.movie.place.Placement;
import org.viralstack.studio.source.SourceAddress;
import org.viralstack.studio.source.SourceAddresses;

/** Reads a layer. */
record LayerObject(Fields fields, SourceAddresses addresses) {
  /** The layer; there is one if its fields could be read. */
  Optional<Layer> read() {
    fields.require("type");
    // In the order in which the message names them.
    Map<String, Supplier<Optional<Layer>>> types = new LinkedHashMap<>();
    types.put("video", this::video);
    types.put("image", this::image);
    types.put("audio", this::audio);
    types.put("text", this::text);
    Optional<Supplier<Optional<Layer>>> type = fields.choice("type", types);
    if (type.isEmpty()) {
      return Optional.empty();
    }
    Optional<Layer> layer = type.get().get();
    fields.warnOfUnknown();
    return layer;
  }

  private Optional<Layer> video() {
    Optional<String> id = id();
    Timing timing = Times.timing(fields);
    Optional<SourceRef> src = src();
    Clip clip = clip();
    Sound sound = sound();
    Placement placement = PlacementFields.read(fields);
    return src.map(from -> new VideoLayer(id, timing, from, clip, sound, placement));
  }

  private Optional<Layer> image() {
    Optional<String> id = id();
    Timing timing = Times.timing(fields);
    Optional<SourceRef> src = src();
    Placement placement = PlacementFields.read(fields);
    return src.map(from -> new ImageLayer(id, timing, from, placement));
  }

  private Optional<Layer> audio() {
    Optional<String> id = id();
    Timing timing = Times.timing(fields);
    Optional<SourceRef> src = src();
    Clip clip = clip();
    Sound sound = sound();
    Duration fadeIn = Times.from0(fields, "fadeIn").orElse(Duration.ZERO);
    Duration fadeOut = Times.from0(fields, "fadeOut").orElse(Duration.ZERO);
    return src.map(from -> new AudioLayer(id, timing, from, clip, sound, fadeIn, fadeOut));
  }

  private Optional<Layer> text() {
    fields.require("text");
    Optional<String> id = id();
    Timing timing = Times.timing(fields);
    Optional<String> text = fields.text("text", TextLayer.MAX_TEXT);
    boolean unseen = text.filter(words -> SlideText.clean(words).isEmpty()).isPresent();
    if (unseen) {
      fields.problem("text", "must hold characters that can be shown");
    }
    Lettering lettering = LetteringFields.read(fields);
    Placement placement = PlacementFields.read(fields);
    return text.filter(words -> !unseen)
        .map(words -> new TextLayer(id, timing, words, lettering, placement));
  }

  private Optional<String> id() {
    return fields.text("id", MovieObject.LONGEST_ID);
  }

  private Optional<SourceRef> src() {
    fields.require("src");
    Optional<String> src =
        fields.parsed(
            "src",
            text -> text.isEmpty() ? Optional.empty() : Optional.of(text),
            "must be a text that is not empty");
    return switch (src.map(addresses::read).orElse(null)) {
      case SourceAddress.Unusable unusable -> {
        fields.problem("src", unusable.rule());
        yield Optional.empty();
      }
      case SourceAddress.Uploaded uploaded -> {
        fields.asset("src", uploaded.asset());
        yield src.map(SourceRef::new);
      }
      case null, default -> src.map(SourceRef::new);
    };
  }

  private Clip clip() {
    Duration start = Times.from0(fields, "trimStart").orElse(Duration.ZERO);
    Optional<Duration> end = Times.positive(fields, "trimEnd");
    double speed = fields.number("speed", Clip.SLOWEST, Clip.FASTEST).orElse(1.0);
    boolean loop = fields.flag("loop").orElse(false);
    if (end.filter(last -> last.compareTo(start) <= 0).isPresent()) {
      fields.problem("trimEnd", "must be after trimStart");
      return Clip.WHOLE;
    }
    return new Clip(start, end, speed, loop);
  }

  private Sound sound() {
    return new Sound(
        fields.number("volume", 0, Sound.LOUDEST).orElse(1.0), fields.flag("muted").orElse(false));
  }
}
