package org.viralstack.api.management.audit;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.viralstack.api.input.Rules;
import org.viralstack.api.refusal.FieldProblem;
import org.viralstack.api.refusal.Refusal;
import org.viralstack.api.refusal.Refused;
import org.viralstack.auth.ApiKeyId;
import org.viralstack.auth.audit.AuditFilter;

/** Reads which events are asked for. */
final class AuditQuery {
  private static final String WORD = "must be 1 to 100 letters, digits, underscores and full stops";

  private final MultivaluedMap<String, String> query;
  private final List<FieldProblem> problems = new ArrayList<>();

  private AuditQuery(MultivaluedMap<String, String> query) {
    this.query = query;
  }

  /**
   * Reads {@code action}, {@code actor}, {@code key}, {@code from} (counts) and {@code to} (counts
   * no more).
   *
   * @throws Refused when one has another form
   */
  static AuditFilter of(MultivaluedMap<String, String> query) {
    AuditQuery asked = new AuditQuery(query);
    AuditFilter filter =
        new AuditFilter(
            asked.read("action", AuditQuery::word, WORD),
            asked.read("actor", AuditQuery::word, WORD),
            asked.read("key", AuditQuery::key, "must be the id of an API key"),
            asked.read("from", Rules::instant, "must be " + Rules.MOMENT),
            asked.read("to", Rules::instant, "must be " + Rules.MOMENT));
    if (!asked.problems.isEmpty()) {
      throw new Refused(new Refusal.Invalid(asked.problems));
    }
    return filter;
  }

  private <T> Optional<T> read(String name, Function<String, Optional<T>> parser, String rule) {
    String text = query.getFirst(name);
    if (text == null) {
      return Optional.empty();
    }
    Optional<T> value = parser.apply(text);
    if (value.isEmpty()) {
      problems.add(new FieldProblem(name, rule));
    }
    return value;
  }

  private static Optional<String> word(String text) {
    return Optional.of(text).filter(AuditFilter::isWord);
  }

  private static Optional<ApiKeyId> key(String text) {
    return Optional.of(text).filter(ApiKeyId::isValid).map(ApiKeyId::new);
  }
}
