package org.viralstack.studio.movie.reading;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.viralstack.auth.Tenant;
import org.viralstack.auth.runtime.Service;
import org.viralstack.render.movie.Movie;
import org.viralstack.studio.AssetId;
import org.viralstack.studio.movie.Problem;
import org.viralstack.studio.movie.QualityPreset;
import org.viralstack.studio.movie.Reading;
import org.viralstack.studio.movie.RenderOptions;
import org.viralstack.studio.movie.Submission;
import org.viralstack.studio.outgoing.Destination;
import org.viralstack.studio.outgoing.DestinationOutcome;
import org.viralstack.studio.outgoing.Destinations;
import org.viralstack.studio.project.ProjectKey;
import org.viralstack.studio.source.KnownAssets;
import org.viralstack.studio.source.SourceAddresses;

/** Reads the body with which a job is submitted. Safe for use by many threads. */
@Service
public class SubmissionReader {
  /** Says which schema a document follows; of use for editors only. */
  static final String SCHEMA = "$schema";

  private final Destinations destinations;
  private final SourceAddresses addresses;
  private final KnownAssets assets;

  @Inject
  public SubmissionReader(
      Destinations destinations, SourceAddresses addresses, KnownAssets assets) {
    this.destinations = destinations;
    this.addresses = addresses;
    this.assets = assets;
  }

  /**
   * Reads a body that a tenant sends, whose assets must be there; may wait for a name server for
   * seconds where a callback is to be checked: not to be called in a transaction.
   */
  public Reading read(Tenant tenant, JsonObject body) {
    return read(body, named -> assets.among(tenant, named));
  }

  /** Reads likewise what was accepted before; whether its assets are still there is not asked. */
  public Reading readAccepted(JsonObject body) {
    return read(body, named -> named);
  }

  private Reading read(JsonObject body, UnaryOperator<Set<AssetId>> present) {
    Findings findings = new Findings();
    Fields fields = new Fields(findings, "", body);
    fields.require("kind", "projectId", "movie");
    fields.choice("kind", Map.of("movie", "movie"));
    fields.value(SCHEMA);
    Optional<ProjectKey> project =
        fields.parsed(
            "projectId",
            ProjectKey::parse,
            "must be 1 to %d characters without blanks at the ends and without control characters"
                .formatted(ProjectKey.LONGEST));
    Optional<Movie> movie =
        fields.object("movie").flatMap(object -> new MovieObject(object, addresses).read());
    RenderOptions options =
        fields.object("renderOptions").map(SubmissionReader::options).orElse(RenderOptions.USUAL);
    Optional<Destination> callback = callback(fields);
    boolean dryRun = fields.flag("dryRun").orElse(false);
    fields.warnOfUnknown();
    checkAssets(findings, present);
    List<Problem> problems = findings.problems();
    return problems.isEmpty()
        ? new Reading.Read(
            new Submission(project.orElseThrow(), movie.orElseThrow(), options, callback, dryRun),
            findings.warnings())
        : new Reading.Refused(problems);
  }

  private static void checkAssets(Findings findings, UnaryOperator<Set<AssetId>> present) {
    if (!findings.assets().isEmpty()) {
      Set<AssetId> there = present.apply(Set.copyOf(findings.assets().values()));
      findings
          .assets()
          .forEach(
              (path, id) -> {
                if (!there.contains(id)) {
                  findings.problem(path, "must name an asset of this organization");
                }
              });
    }
  }

  private static RenderOptions options(Fields fields) {
    QualityPreset preset =
        fields
            .choice("qualityPreset", QualityPreset.values(), QualityPreset::wireName)
            .orElse(RenderOptions.USUAL.qualityPreset());
    OptionalInt concurrency =
        fields
            .whole("requestedConcurrency", 1, RenderOptions.MOST_AT_ONCE)
            .map(OptionalInt::of)
            .orElse(OptionalInt.empty());
    fields.warnOfUnknown();
    return new RenderOptions(preset, concurrency);
  }

  private Optional<Destination> callback(Fields fields) {
    return fields
        .text("callbackUrl", Destinations.LONGEST_URL)
        .flatMap(
            url ->
                switch (destinations.check(url)) {
                  case DestinationOutcome.Accepted accepted -> Optional.of(accepted.destination());
                  case DestinationOutcome.Refused refused -> {
                    fields.problem("callbackUrl", refused.rule());
                    yield Optional.empty();
                  }
                });
  }
}
