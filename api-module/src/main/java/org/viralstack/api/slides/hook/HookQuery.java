package org.viralstack.api.slides.hook;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.viralstack.api.input.QueryChoice;
import org.viralstack.api.input.Tags;
import org.viralstack.api.refusal.FieldProblem;
import org.viralstack.api.refusal.Refusal;
import org.viralstack.api.refusal.Refused;
import org.viralstack.studio.hook.Hook;
import org.viralstack.studio.hook.HookFilter;
import org.viralstack.studio.hook.HookStatus;
import org.viralstack.studio.hook.source.HookCategory;

/** Reads which hooks are asked for. */
final class HookQuery {
  private final MultivaluedMap<String, String> query;
  private final List<FieldProblem> problems = new ArrayList<>();

  private HookQuery(MultivaluedMap<String, String> query) {
    this.query = query;
  }

  /**
   * Reads {@code niche}, {@code language}, {@code category}, {@code status}, {@code q} and {@code
   * sort}.
   *
   * @throws Refused when one has another form
   */
  static HookFilter of(MultivaluedMap<String, String> query) {
    HookQuery asked = new HookQuery(query);
    Optional<HookStatus> status = QueryChoice.of(query, "status", HookStatus.class);
    HookFilter filter =
        new HookFilter(
            asked.read("niche", Tags::niche, "must be the key of a niche"),
            asked.read("language", Tags::language, "must be a BCP 47 language tag"),
            asked.read("category", HookCategory::parse, "must be " + HookRequest.CATEGORIES),
            status,
            asked.read(
                "q",
                HookQuery::part,
                "must be at most %d characters, none of them NUL".formatted(Hook.LONGEST_TEXT)),
            asked
                .read("sort", HookQuery::order, "must be recent or performance_score")
                .orElse(HookFilter.Order.BEST_FIRST));
    if (!asked.problems.isEmpty()) {
      throw new Refused(new Refusal.Invalid(asked.problems));
    }
    return filter;
  }

  private <T> Optional<T> read(String name, Function<String, Optional<T>> parser, String rule) {
    String text = query.getFirst(name);
    if (text == null || text.isEmpty()) {
      return Optional.empty();
    }
    Optional<T> value = parser.apply(text);
    if (value.isEmpty()) {
      problems.add(new FieldProblem(name, rule));
    }
    return value;
  }

  private static Optional<HookFilter.Order> order(String word) {
    return switch (word) {
      case "recent" -> Optional.of(HookFilter.Order.NEWEST_FIRST);
      case "performance_score" -> Optional.of(HookFilter.Order.BEST_FIRST);
      default -> Optional.empty();
    };
  }

  /** The database can keep neither NUL nor half a character, so it is never asked for them. */
  private static Optional<String> part(String text) {
    boolean askable =
        text.codePoints()
            .noneMatch(letter -> letter == 0 || Character.getType(letter) == Character.SURROGATE);
    return askable && text.codePointCount(0, text.length()) <= Hook.LONGEST_TEXT
        ? Optional.of(text)
        : Optional.empty();
  }
}
