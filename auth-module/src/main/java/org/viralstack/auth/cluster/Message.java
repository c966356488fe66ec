package org.viralstack.auth.cluster;

import java.util.Optional;

/** What one node says to the others, as a line of fields separated by tabs. */
sealed interface Message {
  String text();

  /** Asks every node to forget something and to confirm. */
  record Forget(String node, long round, String subject, String key) implements Message {
    @Override
    public String text() {
      return String.join("\t", "forget", node, Long.toString(round), subject, key);
    }
  }

  /** Asks every node whether it can be heard. */
  record Greeting(String node, long round) implements Message {
    @Override
    public String text() {
      return String.join("\t", "greeting", node, Long.toString(round));
    }
  }

  /** Answers one of those. */
  record Confirmation(String node, long round, String by) implements Message {
    @Override
    public String text() {
      return String.join("\t", "confirmation", node, Long.toString(round), by);
    }
  }

  /** Reads a line; empty for what another version says and this one does not know. */
  static Optional<Message> parse(String text) {
    String[] fields = text.split("\t", 5);
    try {
      return switch (fields[0] + "/" + fields.length) {
        case "forget/5" ->
            Optional.of(new Forget(fields[1], Long.parseLong(fields[2]), fields[3], fields[4]));
        case "greeting/3" -> Optional.of(new Greeting(fields[1], Long.parseLong(fields[2])));
        case "confirmation/4" ->
            Optional.of(new Confirmation(fields[1], Long.parseLong(fields[2]), fields[3]));
        default -> Optional.empty();
      };
    } catch (NumberFormatException notARound) {
      return Optional.empty();
    }
  }
}
