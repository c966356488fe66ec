package org.viralstack.studio.movie.reading;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.viralstack.render.Colour;
import org.viralstack.render.movie.Scene;
import org.viralstack.render.movie.Transition;
import org.viralstack.render.movie.layer.Layer;
import org.viralstack.render.movie.place.Durations;
import org.viralstack.render.movie.place.Ink;
import org.viralstack.studio.source.SourceAddresses;

/** Reads a scene. */
record SceneObject(Fields fields, SourceAddresses addresses) {
  /** The scene; there is one if its fields could be read. */
  Optional<Scene> read() {
    fields.require("id");
    Optional<String> id = fields.text("id", Scene.MAX_ID);
    Optional<Duration> duration = Times.positive(fields, "duration", Scene.LONGEST);
    Colour background = background();
    List<Layer> layers = new ArrayList<>();
    for (Fields layer : fields.objects("layers", 0, Scene.MAX_LAYERS)) {
      new LayerObject(layer, addresses).read().ifPresent(layers::add);
    }
    Optional<Transition> transition = fields.object("transition").flatMap(SceneObject::transition);
    fields.warnOfUnknown();
    return id.map(name -> new Scene(name, duration, background, layers, transition));
  }

  /** Nothing is behind a scene, so its own colour lets nothing through. */
  private Colour background() {
    return fields
        .parsed(
            "bgColor",
            text -> LetteringFields.ink(text).filter(ink -> ink.opacity() == 1).map(Ink::colour),
            "must be a colour like #1a2b3c or #abc")
        .orElse(Colour.BLACK);
  }

  private static Optional<Transition> transition(Fields fields) {
    fields.require("type");
    Optional<Transition.Kind> kind =
        fields.choice("type", Transition.Kind.values(), Transition.Kind::wireName);
    Duration duration =
        fields
            .number("duration", 0, Durations.seconds(Transition.LONGEST))
            .map(Times::ofSeconds)
            .orElse(Transition.USUAL);
    fields.warnOfUnknown();
    return kind.map(known -> new Transition(known, duration));
  }
}
