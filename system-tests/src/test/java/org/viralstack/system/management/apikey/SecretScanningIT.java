package org.viralstack.system.management.apikey;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.viralstack.system.fixture.Answer;
import org.viralstack.system.fixture.Api;
import org.viralstack.system.fixture.Customer;
import org.viralstack.system.fixture.Customers;
import org.viralstack.system.fixture.OnPlatform;
import org.viralstack.system.fixture.server.Platform;
import org.viralstack.system.management.apikey.Keys.Made;

/** {@code POST /v0/api/v1/public/secret-scanning/alert}. */
@OnPlatform
class SecretScanningIT {
  private static final String ALERT = "/v0/api/v1/public/secret-scanning/alert";
  private static final String SIGNER = "test-scanner";
  private static final KeyPair PAIR = pair();
  private static HttpServer publisher;

  private final Api api;
  private final Keys keys;
  private final Customers customers;

  SecretScanningIT(Platform platform, Api api, Customers customers) {
    this.api = api;
    this.keys = new Keys(platform, api);
    this.customers = customers;
  }

  @BeforeAll
  static void publish() throws Exception {
    URI url = URI.create(System.getenv("VIRALSTACK_SECRET_SCANNING_PUBLIC_KEYS_URL"));
    String pem =
        "-----BEGIN PUBLIC KEY-----\\n%s\\n-----END PUBLIC KEY-----\\n"
            .formatted(Base64.getEncoder().encodeToString(PAIR.getPublic().getEncoded()));
    byte[] document =
        "{\"public_keys\": [{\"key_identifier\": \"%s\", \"key\": \"%s\", \"is_current\": true}]}"
            .formatted(SIGNER, pem)
            .getBytes(StandardCharsets.UTF_8);
    publisher = HttpServer.create(new InetSocketAddress(url.getHost(), url.getPort()), 0);
    publisher.createContext(
        url.getPath(),
        exchange -> {
          exchange.sendResponseHeaders(200, document.length);
          try (var body = exchange.getResponseBody()) {
            body.write(document);
          }
        });
    publisher.start();
  }

  @AfterAll
  static void end() {
    publisher.stop(0);
  }

  @Nested
  class Ok {
    @Test
    void foundKeyIsRevokedAndItsOwnerToldWhere() throws Exception {
      Customer pro = customers.on("pro");
      Made key = keys.make(pro.token());
      String url = "https://example.org/blob/main/.env?" + key.key();
      assertThat(keys.use(key.key())).isEqualTo(200);

      for (int i = 0; i < 2; i++) {
        Answer answer = send(alert(key.key(), url)).expect(200);

        assertThat(keys.use(key.key())).isEqualTo(401);
        assertThat(answer.text()).doesNotContain(key.key());
        JsonObject verdict = verdicts(answer).getJsonObject(0);
        assertThat(verdict.getString("label")).isEqualTo("true_positive");
        assertThat(verdict.getString("token_type")).isEqualTo("viralstack_api_key");
        assertThat(verdict.getString("token_hash")).isEqualTo(sha256(key.key()));
      }
      JsonObject leaks = api.get(Keys.PATH + "/leaks").bearer(pro.token()).send().json();
      assertThat(leaks.getInt("total")).isOne();
      JsonObject notice = leaks.getJsonArray("data").getJsonObject(0);
      assertThat(notice.getString("_id")).isEqualTo(key.id());
      assertThat(notice.getString("url")).isEqualTo("https://example.org/blob/main/.env?vs_prod_…");
      assertThat(
              keys.count(
                  "SELECT count(*) FROM auth.audit_events WHERE action = 'api_key.leaked'"
                      + " AND target = '%s' AND details ->> 'url' LIKE 'https://example.org/%%'"
                          .formatted(key.id())))
          .isOne();
    }

    @Test
    void whatIsNoKeyOfOursIsAFalsePositive() throws Exception {
      Made key = keys.make(customers.free().token());
      String typo = key.key().substring(0, 39) + (key.key().endsWith("0") ? "1" : "0");

      JsonArray verdicts =
          verdicts(send("[%s,%s]".formatted(one(typo, "u"), one("ghp_x", "u"))).expect(200));

      assertThat(verdicts).hasSize(2);
      assertThat(verdicts.toString()).doesNotContain("true_positive");
      assertThat(verdicts(send("[]").expect(200))).isEmpty();
    }
  }

  @Nested
  class BadRequest {
    @Test
    void signedNonsenseIsRefused() throws Exception {
      for (String body :
          new String[] {
            "{}",
            "[1]",
            "[{\"token\": 1, \"type\": \"t\"}]",
            "[",
            "",
            "[" + (one("x", "u") + ",").repeat(100) + one("x", "u") + "]"
          }) {
        assertThat(send(body).status()).as(body).isEqualTo(400);
      }
    }
  }

  @Nested
  class Forbidden {
    @Test
    void nothingIsDoneWithoutTheRightSignature() throws Exception {
      Made key = keys.make(customers.on("pro").token());
      String body = alert(key.key(), "https://example.org");
      send("[]").expect(200);
      String signature = sign(PAIR, body);

      for (Answer answer :
          new Answer[] {
            api.post(ALERT).json(body).send(),
            send(body, SIGNER, sign(pair(), body)),
            send(body + " ", SIGNER, signature),
            send(body, "another", signature),
            send(body, SIGNER, "nonsense")
          }) {
        assertThat(answer.expect(403).json().getString("message")).isEqualTo("INVALID_SIGNATURE");
      }
      assertThat(keys.use(key.key())).isEqualTo(200);
    }
  }

  @Nested
  class PayloadTooLarge {
    @Test
    void longBodyIsRefused() throws Exception {
      send(alert("x", "y".repeat(300_000))).expect(413);
    }
  }

  /** Another test may have made the server look for the keys before they were published. */
  private Answer send(String body) throws Exception {
    String signature = sign(PAIR, body);
    return Awaitility.await()
        .pollInterval(Duration.ofSeconds(1))
        .atMost(Duration.ofSeconds(90))
        .until(() -> send(body, SIGNER, signature), answer -> answer.status() != 503);
  }

  private Answer send(String body, String signer, String signature) {
    return api.post(ALERT)
        .header("Github-Public-Key-Identifier", signer)
        .header("Github-Public-Key-Signature", signature)
        .json(body)
        .send();
  }

  private static String alert(String token, String url) {
    return "[" + one(token, url) + "]";
  }

  private static String one(String token, String url) {
    return "{\"token\": \"%s\", \"type\": \"viralstack_api_key\", \"url\": \"%s\", \"source\": \"content\"}"
        .formatted(token, url);
  }

  private static JsonArray verdicts(Answer answer) {
    return Json.createReader(new StringReader(answer.text())).readArray();
  }

  private static String sign(KeyPair pair, String body) throws Exception {
    Signature signature = Signature.getInstance("SHA256withECDSA");
    signature.initSign(pair.getPrivate());
    signature.update(body.getBytes(StandardCharsets.UTF_8));
    return Base64.getEncoder().encodeToString(signature.sign());
  }

  private static String sha256(String text) throws Exception {
    return HexFormat.of()
        .formatHex(
            MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static KeyPair pair() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      return generator.generateKeyPair();
    } catch (java.security.GeneralSecurityException missing) {
      throw new IllegalStateException(missing);
    }
  }
}
