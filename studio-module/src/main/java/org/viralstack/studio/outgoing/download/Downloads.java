package org.viralstack.studio.outgoing.download;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.Dispatcher;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.viralstack.auth.runtime.Service;
import org.viralstack.studio.outgoing.Destination;
import org.viralstack.studio.outgoing.DestinationOutcome.Accepted;
import org.viralstack.studio.outgoing.Destinations;
import org.viralstack.studio.outgoing.GuardedClient;
import org.viralstack.studio.outgoing.address.GuardedNames;

/** Fetches files from customers' addresses. Safe for use by many threads. */
@Service
public class Downloads {
  private static final Duration LONGEST_SILENCE = Duration.ofSeconds(15);
  private static final int MOST_REDIRECTS = 5;
  private static final int MOST_AT_ONCE = 256;

  private final Destinations destinations;
  private final OkHttpClient client;

  @Inject
  public Downloads(Destinations destinations, GuardedNames names) {
    this(new OkHttpClient(), destinations, names);
  }

  /** With another trust in certificates. */
  Downloads(OkHttpClient base, Destinations destinations, GuardedNames names) {
    this.destinations = destinations;
    this.client = GuardedClient.of(base, names, LONGEST_SILENCE).dispatcher(dispatcher()).build();
  }

  /** Others bound how many files are fetched; here it is only that each has its thread. */
  private static Dispatcher dispatcher() {
    Dispatcher dispatcher =
        new Dispatcher(
            Executors.newCachedThreadPool(
                Thread.ofPlatform().daemon().name("viralstack-download-", 0).factory()));
    dispatcher.setMaxRequests(MOST_AT_ONCE);
    dispatcher.setMaxRequestsPerHost(MOST_AT_ONCE);
    return dispatcher;
  }

  /**
   * Fetches a file, or as much of it as fits into the bounds.
   *
   * @param into is written anew; holds no whole file unless {@link Download.Saved} is returned
   * @throws InterruptedException when the thread is interrupted; the connection is closed then
   * @throws IOException when {@code into} cannot be written
   */
  public Download fetch(Destination from, Path into, DownloadBounds bounds)
      throws IOException, InterruptedException {
    long deadline = System.nanoTime() + bounds.longest().toNanos();
    Destination at = from;
    for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
      Arrival arrival = call(at, new Saving(into, bounds.mostBytes()), deadline);
      switch (arrival) {
        case Arrival.Ended ended -> {
          return ended.download();
        }
        case Arrival.Elsewhere elsewhere -> {
          Optional<Destination> next = next(at, elsewhere.location());
          if (next.isEmpty()) {
            return new Download.Refused("redirects to an address that may not be called");
          }
          at = next.get();
        }
      }
    }
    return new Download.Refused("redirects more than %d times".formatted(MOST_REDIRECTS));
  }

  private Optional<Destination> next(Destination at, String location) {
    HttpUrl resolved = HttpUrl.get(at.value()).resolve(location);
    return Optional.ofNullable(resolved)
        // What only a browser would want to know.
        .map(url -> url.newBuilder().fragment(null).build().toString())
        .map(destinations::read)
        .filter(Accepted.class::isInstance)
        .map(accepted -> ((Accepted) accepted).destination());
  }

  private Arrival call(Destination at, Saving saving, long deadline)
      throws IOException, InterruptedException {
    long left = deadline - System.nanoTime();
    if (left <= 0) {
      return new Arrival.Ended(Saving.TOO_SLOW);
    }
    Request request =
        new Request.Builder()
            .url(at.value())
            .header("User-Agent", "ViralStack")
            .header("Connection", "close")
            // Files are read as they come, so that a small one cannot become a large one.
            .header("Accept-Encoding", "identity")
            .build();
    Call call = client.newCall(request);
    call.timeout().timeout(left, TimeUnit.NANOSECONDS);
    CompletableFuture<Arrival> arrival = new CompletableFuture<>();
    call.enqueue(new Reader(saving, arrival));
    try {
      return arrival.get();
    } catch (InterruptedException interrupted) {
      call.cancel();
      throw interrupted;
    } catch (ExecutionException unwritable) {
      throw new IOException("the file cannot be written", unwritable.getCause());
    }
  }

  /** Reads the answer on a thread of its own, so that whoever waits can be interrupted. */
  private record Reader(Saving saving, CompletableFuture<Arrival> arrival) implements Callback {
    @Override
    public void onFailure(Call call, IOException failure) {
      arrival.complete(new Arrival.Ended(Saving.explained(failure)));
    }

    @Override
    public void onResponse(Call call, Response response) {
      try (response) {
        arrival.complete(saving.of(response));
      } catch (IOException | RuntimeException unwritable) {
        arrival.completeExceptionally(unwritable);
      }
    }
  }
}
