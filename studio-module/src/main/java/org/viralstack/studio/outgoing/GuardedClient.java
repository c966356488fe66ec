package org.viralstack.studio.outgoing;

import java.net.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import org.viralstack.studio.outgoing.address.GuardedNames;

/** What every client for customers' addresses has in common. */
public final class GuardedClient {
  private GuardedClient() {}

  /**
   * A client that goes to public addresses only, and to no other than the one it was sent to.
   *
   * @param base of which everything that guards is overruled
   * @param longest for one call, and for each wait within it
   */
  public static OkHttpClient.Builder of(OkHttpClient base, GuardedNames names, Duration longest) {
    return base.newBuilder()
        .dns(names)
        .proxy(Proxy.NO_PROXY)
        .followRedirects(false)
        .followSslRedirects(false)
        .retryOnConnectionFailure(false)
        .protocols(List.of(Protocol.HTTP_1_1))
        // A kept connection would outlive the check of its address.
        .connectionPool(new ConnectionPool(0, 1, TimeUnit.SECONDS))
        .callTimeout(longest)
        .connectTimeout(longest)
        .readTimeout(longest)
        .writeTimeout(longest)
        // Else the library repeats a call by itself when the answer says "at once".
        .addNetworkInterceptor(
            chain ->
                chain.proceed(chain.request()).newBuilder().removeHeader("Retry-After").build());
  }
}
