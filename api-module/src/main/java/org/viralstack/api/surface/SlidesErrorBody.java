package org.viralstack.api.surface;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.viralstack.api.refusal.FieldProblem;

/** An error of the Slides surface; fields that do not apply are left out. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SlidesErrorBody(
    boolean success,
    String message,
    @Nullable String feature,
    @Nullable String detail,
    @Nullable List<FieldProblem> errors,
    @Nullable String required,
    @JsonProperty("request_id") @Nullable String requestId) {

  static SlidesErrorBody of(SlidesError error, String detail) {
    return new SlidesErrorBody(false, error.name(), null, detail, null, null, null);
  }

  SlidesErrorBody withFeature(String name) {
    return new SlidesErrorBody(success, message, name, detail, errors, required, requestId);
  }

  SlidesErrorBody withErrors(List<FieldProblem> problems) {
    return new SlidesErrorBody(success, message, feature, detail, problems, required, requestId);
  }

  SlidesErrorBody withRequired(@Nullable String needed) {
    return new SlidesErrorBody(success, message, feature, detail, errors, needed, requestId);
  }

  SlidesErrorBody withRequestId(String id) {
    return new SlidesErrorBody(success, message, feature, detail, errors, required, id);
  }
}
