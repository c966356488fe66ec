package org.viralstack.studio.movie.reading;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.net.InetAddress;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.viralstack.auth.OrganizationId;
import org.viralstack.auth.Tenant;
import org.viralstack.studio.AssetId;
import org.viralstack.studio.movie.Problem;
import org.viralstack.studio.movie.Reading;
import org.viralstack.studio.outgoing.Destinations;
import org.viralstack.studio.outgoing.address.GuardedNames;
import org.viralstack.studio.outgoing.address.OutgoingSettings;
import org.viralstack.studio.source.SourceAddresses;

/** Bodies of submissions, and a reader that knows one public name. */
final class Bodies {
  /** A dot. */
  static final String PNG =
      "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

  static final Tenant TENANT =
      new Tenant(new OrganizationId("org_01ARZ3NDEKTSV4RRFFQ69G5FAV"), false);

  /** The one asset that is not there. */
  static final AssetId NO_ASSET = new AssetId("asset_01ARZ3NDEKTSV4RRFFQ69G5FAW");

  private Bodies() {}

  static SubmissionReader reader() {
    Destinations destinations =
        new Destinations(
            new GuardedNames(
                new OutgoingSettings(Set.of(), List.of()),
                host ->
                    List.of(
                        InetAddress.getByName(
                            host.equals("inside.example") ? "10.0.0.1" : "93.184.215.14"))));
    return new SubmissionReader(
        destinations, new SourceAddresses(destinations), (tenant, ids) -> present(ids));
  }

  private static Set<AssetId> present(Set<AssetId> ids) {
    return ids.stream().filter(id -> !id.equals(NO_ASSET)).collect(Collectors.toUnmodifiableSet());
  }

  static JsonObject json(String text) {
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      return reader.readObject();
    }
  }

  /** A submission of a movie with these fields beside its one scene. */
  static JsonObject withMovie(String fields) {
    return json(
        """
        {"kind": "movie", "projectId": "p",
         "movie": {%s "scenes": [{"id": "one"}]}}
        """
            .formatted(fields.isEmpty() ? "" : fields + ","));
  }

  static JsonObject withScenes(String scenes) {
    return json(
        "{\"kind\": \"movie\", \"projectId\": \"p\", \"movie\": {\"scenes\": [%s]}}"
            .formatted(scenes));
  }

  static JsonObject withLayer(String layer) {
    return withScenes("{\"id\": \"one\", \"layers\": [%s]}".formatted(layer));
  }

  static String times(int count, String text) {
    return IntStream.range(0, count)
        .mapToObj(i -> text.replace("#", Integer.toString(i)))
        .collect(Collectors.joining(","));
  }

  static Reading.Read read(JsonObject body) {
    Reading reading = reader().read(TENANT, body);
    if (reading instanceof Reading.Read read) {
      return read;
    }
    throw new AssertionError(reading);
  }

  static List<Problem> problems(JsonObject body) {
    return reader().read(TENANT, body) instanceof Reading.Refused refused
        ? refused.problems()
        : List.of();
  }

  static List<String> paths(JsonObject body) {
    return problems(body).stream().map(Problem::path).toList();
  }
}
