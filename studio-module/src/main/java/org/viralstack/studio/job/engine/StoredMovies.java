package org.viralstack.studio.job.engine;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.Optional;
import org.viralstack.auth.runtime.Service;
import org.viralstack.render.movie.Movie;
import org.viralstack.studio.JobId;
import org.viralstack.studio.job.storage.JobMovies;
import org.viralstack.studio.movie.Reading;
import org.viralstack.studio.movie.reading.SubmissionReader;

/** Reads movies anew that were accepted before. */
@Service
public class StoredMovies {
  private final JobMovies movies;
  private final SubmissionReader reader;

  @Inject
  StoredMovies(JobMovies movies, SubmissionReader reader) {
    this.movies = movies;
    this.reader = reader;
  }

  /**
   * A movie and the digests of its sources, as {@link SourceFiles} knows them.
   *
   * @param movie as values
   */
  public record Known(Movie movie, JobMovies.Stored stored) {}

  /**
   * The movie of a job; empty when the job is gone.
   *
   * @throws IllegalStateException when the rules have changed since the movie was accepted
   */
  public Optional<Known> find(JobId job) {
    return movies.find(job).map(stored -> new Known(movie(stored.text()), stored));
  }

  private Movie movie(String text) {
    try (JsonReader parser = Json.createReader(new StringReader(text))) {
      JsonObject body =
          Json.createObjectBuilder()
              .add("kind", "movie")
              .add("projectId", "stored")
              .add("movie", parser.readObject())
              .build();
      return switch (reader.readAccepted(body)) {
        case Reading.Read read -> read.submission().movie();
        case Reading.Refused refused ->
            throw new IllegalStateException("a stored movie is refused: " + refused.problems());
      };
    }
  }
}
