package org.viralstack.render.cli;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.viralstack.render.Deck;

/** Decks that show all layouts in several scripts. */
final class Samples {
  private static final List<String> NAMES =
      List.of("english", "german", "arabic", "japanese", "hindi", "thai", "spanish", "korean");

  private Samples() {}

  static List<Deck> all() throws IOException {
    List<Deck> decks = new ArrayList<>();
    for (String name : NAMES) {
      String json = new String(read(name + ".json"), StandardCharsets.UTF_8);
      decks.add(DeckFile.parse(json, Samples::read));
    }
    return decks;
  }

  private static byte[] read(String name) throws IOException {
    try (InputStream file = Samples.class.getResourceAsStream("samples/" + name)) {
      if (file == null) {
        throw new FileNotFoundException(name);
      }
      return file.readAllBytes();
    }
  }
}
