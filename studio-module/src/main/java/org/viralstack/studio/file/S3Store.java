package org.viralstack.studio.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Object;

/** Keeps files in a bucket of a service that speaks S3. */
final class S3Store implements ObjectStore {
  private final S3Client client;
  private final String bucket;

  S3Store(S3Client client, String bucket) {
    this.client = client;
    this.bucket = bucket;
  }

  private interface Call<T> {
    T make();
  }

  @Override
  public void put(ObjectKey key, MediaType type, Path source) throws IOException {
    this.<Object>asked(
        () ->
            client.putObject(
                put -> put.bucket(bucket).key(key.value()).contentType(type.value()), source));
  }

  @Override
  public Optional<StoredObject> open(ObjectKey key) throws IOException {
    return opened(key, Optional.empty());
  }

  @Override
  public Optional<StoredObject> open(ObjectKey key, long first, long length) throws IOException {
    return opened(key, Optional.of("bytes=%d-%d".formatted(first, first + length - 1)));
  }

  private Optional<StoredObject> opened(ObjectKey key, Optional<String> range) throws IOException {
    return asked(
        () -> {
          try {
            ResponseInputStream<GetObjectResponse> content =
                client.getObject(
                    get -> {
                      get.bucket(bucket).key(key.value());
                      range.ifPresent(get::range);
                    });
            GetObjectResponse about = content.response();
            return Optional.of(
                new StoredObject(
                    key, new MediaType(about.contentType()), about.contentLength(), content));
          } catch (NoSuchKeyException none) {
            return Optional.<StoredObject>empty();
          }
        });
  }

  @Override
  public OptionalLong length(ObjectKey key) throws IOException {
    return asked(
        () -> {
          try {
            return OptionalLong.of(
                client.headObject(head -> head.bucket(bucket).key(key.value())).contentLength());
          } catch (NoSuchKeyException none) {
            return OptionalLong.empty();
          }
        });
  }

  @Override
  public void delete(ObjectKey key) throws IOException {
    this.<Object>asked(() -> client.deleteObject(delete -> delete.bucket(bucket).key(key.value())));
  }

  @Override
  public List<ObjectKey> list(ObjectKey directory, Optional<ObjectKey> after, int limit)
      throws IOException {
    ListObjectsV2Request.Builder question =
        ListObjectsV2Request.builder()
            .bucket(bucket)
            .prefix(directory.value() + "/")
            .maxKeys(limit);
    after.map(ObjectKey::value).ifPresent(question::startAfter);
    return asked(
        () ->
            client.listObjectsV2(question.build()).contents().stream()
                .map(S3Object::key)
                .flatMap(key -> ObjectKey.parse(key).stream())
                .toList());
  }

  /** The library's failures are unchecked; callers of a store expect those of input and output. */
  private static <T> T asked(Call<T> call) throws IOException {
    try {
      return call.make();
    } catch (SdkException failed) {
      throw new IOException("The object store failed", failed);
    }
  }
}
