package org.viralstack.studio.outgoing;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.UnknownHostException;
import java.time.Duration;
import javax.net.ssl.SSLException;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.viralstack.auth.runtime.Service;
import org.viralstack.studio.outgoing.address.GuardedNames;
import org.viralstack.studio.outgoing.address.RefusedAddress;

/** Makes calls to customers' addresses. Safe for use by many threads. */
@Service
public class OutgoingHttp {
  /** For a whole call, from the name's lookup to the last byte of the answer that is read. */
  public static final Duration LONGEST = Duration.ofSeconds(15);

  private static final MediaType JSON = MediaType.get("application/json");
  private final OkHttpClient client;

  @Inject
  public OutgoingHttp(GuardedNames names) {
    this(new OkHttpClient(), names, LONGEST);
  }

  /**
   * With another trust in certificates and another patience.
   *
   * @param base of which everything that guards is overruled
   */
  OutgoingHttp(OkHttpClient base, GuardedNames names, Duration longest) {
    this.client = GuardedClient.of(base, names, longest).build();
  }

  /**
   * Makes one call, once.
   *
   * @throws IllegalStateException when the thread is interrupted; the call may have been made
   */
  public Exchange post(OutgoingRequest wanted) {
    Request.Builder request =
        new Request.Builder()
            .url(wanted.destination().url())
            .post(RequestBody.create(wanted.body().getBytes(UTF_8), JSON))
            .header("User-Agent", "ViralStack")
            .header("Connection", "close")
            // Answers are read as they come, so that a small one cannot become a large one.
            .header("Accept-Encoding", "identity");
    wanted.headers().forEach(request::header);
    try (Response response = client.newCall(request.build()).execute()) {
      byte[] body = response.body().byteStream().readNBytes(wanted.mostOfAnswer());
      return new Exchange.Answered(response.code(), new String(body, UTF_8));
    } catch (RefusedAddress refused) {
      return new Exchange.Refused();
    } catch (UnknownHostException unknown) {
      return new Exchange.Failed("the host's name cannot be looked up");
    } catch (InterruptedIOException late) {
      if (Thread.currentThread().isInterrupted()) {
        throw new IllegalStateException("interrupted while a call was made", late);
      }
      return new Exchange.Failed("no answer in time");
    } catch (SSLException untrusted) {
      return new Exchange.Failed("no TLS connection with a trusted certificate");
    } catch (IOException broken) {
      return new Exchange.Failed("the connection failed or broke off");
    }
  }
}
