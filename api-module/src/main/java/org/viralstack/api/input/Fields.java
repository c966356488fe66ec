package org.viralstack.api.input;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.viralstack.api.json.JsonBody;
import org.viralstack.api.refusal.FieldProblem;
import org.viralstack.api.refusal.Refusal;
import org.viralstack.api.refusal.Refused;

/**
 * The fields of one body. Read all of them, then {@link #refuseProblems}, then take the values. Not
 * safe for use by many threads.
 */
public final class Fields {
  private static final int MOST_PROBLEMS = 100;

  private final ObjectNode object;
  private final Set<String> known = new HashSet<>();
  private final List<FieldProblem> problems = new ArrayList<>();

  /**
   * Begins to read a body.
   *
   * @param body null where the request has none
   * @throws Refused when there is none
   */
  public Fields(@Nullable JsonBody body) {
    if (body == null) {
      throw new Refused(new Refusal.Malformed("Send a JSON object as the body."));
    }
    this.object = body.object();
  }

  /** A field that must be there. */
  public <T> Field<T> required(String name, Rule<T> rule) {
    Field<T> field = new Field<>(name, optional(name, rule));
    if (field.isAbsent() && problems.stream().noneMatch(problem -> problem.field().equals(name))) {
      add(name, "is required");
    }
    return field;
  }

  /** A field that may be missing or {@code null}. */
  public <T> Optional<T> optional(String name, Rule<T> rule) {
    known.add(name);
    JsonNode node = object.get(name);
    if (node == null || node.isNull()) {
      return Optional.empty();
    }
    return switch (rule.read(node)) {
      case Parsed.Valid<T> valid -> Optional.of(valid.value());
      case Parsed.Broken<T> broken -> {
        add(name, broken.problem());
        yield Optional.empty();
      }
    };
  }

  /** A field that may be missing, but not {@code null}: where nothing would mean everything. */
  public <T> Optional<T> optionalNotNull(String name, Rule<T> rule) {
    if (object.path(name).isNull()) {
      add(name, "must not be null");
    }
    return optional(name, rule);
  }

  /**
   * Ends the request when a field that was read breaks its rule, or when there are fields that
   * nobody asked for.
   *
   * @throws Refused with every problem
   */
  public void refuseProblemsAndUnknown() {
    unknown().forEach(name -> add(name, "is not a field of this request"));
    refuseProblems();
  }

  /**
   * Ends the request when a field that was read breaks its rule.
   *
   * @throws Refused with every problem
   */
  public void refuseProblems() {
    if (!problems.isEmpty()) {
      throw new Refused(new Refusal.Invalid(problems));
    }
  }

  /** The names of fields that nobody asked for. */
  public List<String> unknown() {
    List<String> names = new ArrayList<>();
    object
        .fieldNames()
        .forEachRemaining(
            name -> {
              if (!known.contains(name) && names.size() < MOST_PROBLEMS) {
                names.add(name);
              }
            });
    return names;
  }

  private void add(String name, String problem) {
    problems.add(new FieldProblem(name, problem));
  }
}
