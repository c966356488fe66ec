package org.viralstack.studio.file;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Against a server that speaks S3, as a process of its own. */
class S3StoreTest extends ObjectStoreContract {
  private static S3Server server;

  @BeforeAll
  static void start() throws IOException {
    server = S3Server.start();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static ObjectStore at(URI endpoint) {
    return FileHome.bucket(
        new FilesSettings.InBucket(
            S3Server.BUCKET,
            "us-east-1",
            Optional.of(endpoint),
            Optional.of(new FilesSettings.Credentials("key", "secret")),
            true));
  }

  @Override
  ObjectStore store() {
    return at(server.endpoint());
  }

  @Test
  void serverThatIsNotThereIsAFailureOfInputAndOutput() {
    assertThatThrownBy(() -> at(URI.create("http://127.0.0.1:1")).open(own))
        .isInstanceOf(IOException.class);
  }
}
