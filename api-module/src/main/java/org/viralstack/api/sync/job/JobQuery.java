package org.viralstack.api.sync.job;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.viralstack.api.refusal.FieldProblem;
import org.viralstack.api.refusal.Refusal;
import org.viralstack.api.refusal.Refused;
import org.viralstack.studio.job.JobStatus;
import org.viralstack.studio.job.JobType;
import org.viralstack.studio.job.storage.JobFilter;
import org.viralstack.studio.project.ProjectKey;

/**
 * Which jobs are to be listed.
 *
 * @param limit 1 to 100
 */
record JobQuery(JobFilter filter, int limit) {
  private static final int USUAL = 25;
  private static final int MOST = 100;
  private static final String CURSOR = "before ";
  private static final Pattern LIMIT = Pattern.compile("[0-9]{1,3}");
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");

  /**
   * Reads the query of a list.
   *
   * @throws Refused with every problem
   */
  static JobQuery of(MultivaluedMap<String, String> query) {
    List<FieldProblem> problems = new ArrayList<>();
    Optional<Integer> limit =
        read(query, "limit", JobQuery::limit, "must be a whole number from 1 to 100", problems);
    Optional<JobType> type =
        read(
            query,
            "type",
            JobType::ofWireName,
            "must be one of render, render.movie, render.scene, render.assemble",
            problems);
    Optional<JobStatus> status =
        read(
            query,
            "status",
            JobStatus::ofWireName,
            "must be one of queued, running, waiting, done, failed, cancelled",
            problems);
    Optional<ProjectKey> project =
        read(query, "projectId", ProjectKey::parse, "must be the name of a project", problems);
    Optional<Long> before =
        read(query, "cursor", JobQuery::number, "must be a nextCursor of this list", problems);
    if (!problems.isEmpty()) {
      throw new Refused(new Refusal.Invalid(problems));
    }
    return new JobQuery(
        new JobFilter(
            type.orElse(JobType.RENDER),
            status,
            project,
            before.map(OptionalLong::of).orElse(OptionalLong.empty())),
        limit.orElse(USUAL));
  }

  /** The cursor behind the job with that number. */
  static String cursor(long number) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString((CURSOR + number).getBytes(UTF_8));
  }

  private static Optional<Integer> limit(String text) {
    return LIMIT.matcher(text).matches()
        ? Optional.of(Integer.valueOf(text)).filter(limit -> limit >= 1 && limit <= MOST)
        : Optional.empty();
  }

  private static Optional<Long> number(String cursor) {
    try {
      String text = new String(Base64.getUrlDecoder().decode(cursor), UTF_8);
      String number = text.startsWith(CURSOR) ? text.substring(CURSOR.length()) : "";
      return NUMBER.matcher(number).matches()
          ? Optional.of(Long.valueOf(number))
          : Optional.empty();
    } catch (IllegalArgumentException noBase64) {
      return Optional.empty();
    }
  }

  private static <T> Optional<T> read(
      MultivaluedMap<String, String> query,
      String name,
      Function<String, Optional<T>> parser,
      String rule,
      List<FieldProblem> problems) {
    Optional<String> text = Optional.ofNullable(query.getFirst(name));
    Optional<T> value = text.flatMap(parser);
    if (text.isPresent() && value.isEmpty()) {
      problems.add(new FieldProblem(name, rule));
    }
    return value;
  }
}
