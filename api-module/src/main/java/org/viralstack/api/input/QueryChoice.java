package org.viralstack.api.input;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.viralstack.api.refusal.FieldProblem;
import org.viralstack.api.refusal.Refusal;
import org.viralstack.api.refusal.Refused;

/** Query parameters that take one of several words. */
public final class QueryChoice {
  private QueryChoice() {}

  /**
   * Reads a parameter whose words are the constants' names.
   *
   * @throws Refused when it is another word
   */
  public static <E extends Enum<E>> Optional<E> of(
      MultivaluedMap<String, String> query, String name, Class<E> choices) {
    return Optional.ofNullable(query.getFirst(name)).map(text -> choose(text, name, choices));
  }

  private static <E extends Enum<E>> E choose(String text, String name, Class<E> choices) {
    return Arrays.stream(choices.getEnumConstants())
        .filter(choice -> choice.name().equals(text))
        .findFirst()
        .orElseThrow(() -> new Refused(problem(name, choices)));
  }

  private static Refusal problem(String name, Class<? extends Enum<?>> choices) {
    List<String> words = Arrays.stream(choices.getEnumConstants()).map(Enum::name).toList();
    return new Refusal.Invalid(
        List.of(new FieldProblem(name, "must be one of " + String.join(", ", words))));
  }
}
