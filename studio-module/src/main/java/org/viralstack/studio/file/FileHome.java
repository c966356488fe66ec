package org.viralstack.studio.file;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Duration;
import org.eclipse.microprofile.config.Config;
import org.viralstack.auth.runtime.ApplicationStart;
import org.viralstack.auth.runtime.Ids;
import org.viralstack.auth.runtime.Service;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;

/** Provides the one store of the installation's files. */
@Service
class FileHome {
  private static final Duration LONGEST_CONNECT = Duration.ofSeconds(5);
  private static final Duration LONGEST_SILENCE = Duration.ofSeconds(30);

  private final FilesSettings settings;
  private final Ids ids;

  @Inject
  FileHome(Config config, Ids ids) {
    this.settings = FilesSettings.from(config);
    this.ids = ids;
  }

  @Produces
  @Singleton
  ObjectStore store() {
    return switch (settings) {
      case FilesSettings.InDirectory directory -> directory(directory, ids);
      case FilesSettings.InBucket bucket -> bucket(bucket);
    };
  }

  /** That the setting can be read is the check. */
  void check(@Observes ApplicationStart start) {}

  static ObjectStore directory(FilesSettings.InDirectory directory, Ids ids) {
    try {
      return new DirectoryStore(directory.root(), ids);
    } catch (IOException unusable) {
      throw new IllegalStateException(
          "VIRALSTACK_FILES_DIRECTORY must be a directory that can be written to: " + directory,
          unusable);
    }
  }

  static ObjectStore bucket(FilesSettings.InBucket bucket) {
    S3ClientBuilder client =
        S3Client.builder()
            .region(Region.of(bucket.region()))
            .forcePathStyle(bucket.pathStyle())
            // Not every service that speaks S3 knows the newer checksums.
            .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
            .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
            .httpClientBuilder(
                UrlConnectionHttpClient.builder()
                    .connectionTimeout(LONGEST_CONNECT)
                    .socketTimeout(LONGEST_SILENCE));
    bucket.endpoint().ifPresent(client::endpointOverride);
    bucket
        .credentials()
        .map(pair -> AwsBasicCredentials.create(pair.accessKey(), pair.secretKey()))
        .map(StaticCredentialsProvider::create)
        .ifPresent(client::credentialsProvider);
    return new S3Store(client.build(), bucket.bucket());
  }
}
