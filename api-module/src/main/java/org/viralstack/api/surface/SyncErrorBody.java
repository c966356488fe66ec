package org.viralstack.api.surface;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.viralstack.api.refusal.FieldProblem;

/** An error of the Sync surface; fields that do not apply are left out. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SyncErrorBody(
    String error, String code, @Nullable List<PathProblem> details, @Nullable String requestId) {

  /** One problem of a body, by its path, such as {@code movie.scenes[2].layers[0].src}. */
  record PathProblem(String path, String problem) {}

  static SyncErrorBody of(SyncError error, String text) {
    return new SyncErrorBody(text, error.name(), null, null);
  }

  SyncErrorBody withDetails(List<FieldProblem> problems) {
    List<PathProblem> paths =
        problems.stream()
            .map(problem -> new PathProblem(problem.field(), problem.problem()))
            .toList();
    return new SyncErrorBody(error, code, paths, requestId);
  }

  SyncErrorBody withRequestId(String id) {
    return new SyncErrorBody(error, code, details, id);
  }
}
