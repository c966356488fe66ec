package org.viralstack.studio.job.storage;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.io.StringReader;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.viralstack.auth.runtime.Service;
import org.viralstack.studio.JobId;

/** What movies show, as their authors wrote it, and which content its sources had. */
@Service
public class JobMovies {
  @PersistenceContext(unitName = "studio")
  EntityManager entities;

  /**
   * A movie.
   *
   * @param text the JSON object that was sent
   * @param sources the digest of each source's address, and that of the content it had when the
   *     movie was planned
   */
  public record Stored(String text, Map<String, String> sources) {
    public Stored {
      sources = Map.copyOf(sources);
    }
  }

  @Transactional(TxType.MANDATORY)
  public void add(JobId job, String text) {
    JobMovieRow row = new JobMovieRow();
    row.jobId = job.value();
    row.movie = text;
    row.sources = "{}";
    entities.persist(row);
    entities.flush();
  }

  /** Empty when the job is gone. */
  @Transactional
  public Optional<Stored> find(JobId job) {
    return Optional.ofNullable(entities.find(JobMovieRow.class, job.value()))
        .map(row -> new Stored(row.movie, map(row.sources)));
  }

  /** Keeps which content the sources had. */
  @Transactional(TxType.MANDATORY)
  public void take(JobId job, Map<String, String> sources) {
    Optional.ofNullable(entities.find(JobMovieRow.class, job.value()))
        .ifPresent(
            row ->
                row.take(
                    Json.createObjectBuilder(new TreeMap<String, Object>(sources))
                        .build()
                        .toString()));
  }

  private static Map<String, String> map(String json) {
    try (JsonReader reader = Json.createReader(new StringReader(json))) {
      JsonObject object = reader.readObject();
      Map<String, String> map = new HashMap<>();
      object.keySet().forEach(name -> map.put(name, object.getString(name)));
      return map;
    }
  }
}
