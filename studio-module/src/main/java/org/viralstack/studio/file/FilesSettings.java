package org.viralstack.studio.file;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;

/** Where files are kept. */
sealed interface FilesSettings {
  /** In a directory of this machine or of a file system that all nodes share. */
  record InDirectory(Path root) implements FilesSettings {}

  /**
   * In a bucket.
   *
   * @param endpoint empty for Amazon's own
   * @param credentials empty to find them as Amazon's tools do
   * @param pathStyle whether the bucket stands in the path rather than in the host's name
   */
  record InBucket(
      String bucket,
      String region,
      Optional<URI> endpoint,
      Optional<Credentials> credentials,
      boolean pathStyle)
      implements FilesSettings {}

  /** A pair of names that S3 knows a client by. */
  record Credentials(String accessKey, String secretKey) {
    @Override
    public String toString() {
      return "Credentials[" + accessKey + "]";
    }
  }

  /**
   * Reads the settings.
   *
   * @throws IllegalArgumentException when one is missing or makes no sense, naming it
   */
  static FilesSettings from(Config config) {
    String store = text(config, "viralstack.files.store").orElse("directory");
    return switch (store) {
      case "directory" ->
          new InDirectory(
              text(config, "viralstack.files.directory")
                  .map(Path::of)
                  .orElseGet(
                      () ->
                          Path.of(text(config, "viralstack.data.dir").orElse("data"), "objects")));
      case "s3" -> bucket(config);
      default ->
          throw new IllegalArgumentException(
              "VIRALSTACK_FILES_STORE must be directory or s3, not \"" + store + "\".");
    };
  }

  private static InBucket bucket(Config config) {
    Optional<String> accessKey = text(config, "viralstack.files.bucket.access-key");
    Optional<String> secretKey = text(config, "viralstack.files.bucket.secret-key");
    if (accessKey.isPresent() != secretKey.isPresent()) {
      throw new IllegalArgumentException(
          "VIRALSTACK_FILES_BUCKET_ACCESS_KEY and VIRALSTACK_FILES_BUCKET_SECRET_KEY go together.");
    }
    return new InBucket(
        text(config, "viralstack.files.bucket.name")
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "VIRALSTACK_FILES_BUCKET_NAME must name the bucket for files.")),
        text(config, "viralstack.files.bucket.region").orElse("us-east-1"),
        text(config, "viralstack.files.bucket.endpoint").map(FilesSettings::endpoint),
        accessKey.map(key -> new Credentials(key, secretKey.orElseThrow())),
        config.getOptionalValue("viralstack.files.bucket.path-style", Boolean.class).orElse(false));
  }

  private static URI endpoint(String text) {
    try {
      URI endpoint = new URI(text);
      if (endpoint.getHost() != null) {
        return endpoint;
      }
    } catch (URISyntaxException malformed) {
      throw noEndpoint(malformed);
    }
    throw noEndpoint(null);
  }

  private static IllegalArgumentException noEndpoint(@Nullable Exception cause) {
    return new IllegalArgumentException(
        "VIRALSTACK_FILES_BUCKET_ENDPOINT must be an address such as https://s3.example.com.",
        cause);
  }

  private static Optional<String> text(Config config, String name) {
    return config.getOptionalValue(name, String.class).map(String::strip).filter(t -> !t.isEmpty());
  }
}
