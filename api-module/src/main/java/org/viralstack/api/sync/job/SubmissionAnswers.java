package org.viralstack.api.sync.job;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.viralstack.api.failure.Answers;
import org.viralstack.api.refusal.Refusal;
import org.viralstack.api.surface.SyncError;
import org.viralstack.billing.Feature;
import org.viralstack.studio.job.submission.SubmissionOutcome;

/** Answers to whoever asks for a movie. */
final class SubmissionAnswers {
  private SubmissionAnswers() {}

  /** A movie that waits to be made. */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record QueuedView(String jobId, String status, List<String> warnings) {}

  /**
   * What a movie would cost.
   *
   * @param wouldExceed the codes of what would refuse it
   */
  record PriceView(
      BigDecimal renderMinutes, int scenes, List<String> wouldExceed, List<String> warnings) {}

  static Response of(SubmissionOutcome outcome, List<String> warnings) {
    return switch (outcome) {
      case SubmissionOutcome.Queued queued ->
          Response.accepted(new QueuedView(queued.job().value(), "queued", warnings))
              .type(MediaType.APPLICATION_JSON_TYPE)
              .build();
      case SubmissionOutcome.Priced priced -> Response.ok(view(priced, warnings)).build();
      case SubmissionOutcome.BeyondPlan beyond ->
          refused(
              new Refusal.PlanUpgradeRequired(
                  beyond.lacking().feature(),
                  beyond.lacking().plan(),
                  beyond.lacking().required()));
      case SubmissionOutcome.OverQuota over ->
          refused(new Refusal.OverQuota(over.feature(), over.required()));
    };
  }

  private static Response refused(Refusal refusal) {
    return Answers.ofSync(refusal);
  }

  private static PriceView view(SubmissionOutcome.Priced priced, List<String> warnings) {
    List<String> codes = new ArrayList<>();
    if (priced.beyondPlan()) {
      codes.add(SyncError.PLAN_LIMIT_EXCEEDED.name());
    }
    priced.exhausted().forEach(feature -> codes.add(code(feature).name()));
    return new PriceView(
        Feature.RENDER_MINUTES_PER_MONTH.inUnits(priced.length().toMillis()),
        priced.scenes(),
        codes,
        warnings);
  }

  private static SyncError code(Feature feature) {
    return switch (feature) {
      case RENDER_MINUTES_PER_MONTH -> SyncError.RENDER_QUOTA_EXCEEDED;
      case RENDER_MINUTES_PER_DAY -> SyncError.RENDER_QUOTA_DAILY_EXCEEDED;
      case CONCURRENT_JOBS -> SyncError.CONCURRENCY_LIMIT_EXCEEDED;
      default -> SyncError.PLAN_LIMIT_EXCEEDED;
    };
  }
}
