package org.viralstack.studio.source;

import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.viralstack.auth.Tenant;
import org.viralstack.auth.runtime.Service;
import org.viralstack.render.media.MediaProbe;
import org.viralstack.render.media.Probe;
import org.viralstack.render.movie.layer.SourceRef;
import org.viralstack.studio.file.StoredObject;
import org.viralstack.studio.outgoing.Destination;
import org.viralstack.studio.outgoing.download.Download;
import org.viralstack.studio.outgoing.download.DownloadBounds;
import org.viralstack.studio.outgoing.download.Downloads;

/** Brings the files that movies name to this machine. Safe for use by many threads. */
@Service
public class Sources {
  private final SourceAddresses addresses;
  private final SourceAssets assets;
  private final Downloads downloads;
  private final MediaProbe probe;
  private final SourceSettings settings;

  @Inject
  Sources(
      SourceAddresses addresses,
      SourceAssets assets,
      Downloads downloads,
      MediaProbe probe,
      SourceSettings settings) {
    this.addresses = addresses;
    this.assets = assets;
    this.downloads = downloads;
    this.probe = probe;
    this.settings = settings;
  }

  /** What the operator allows the files of one job to cost; time begins now. */
  public SourceBudget budget() {
    return new SourceBudget(settings.jobBytes(), settings.jobTime());
  }

  /**
   * Fetches a file and looks what it is.
   *
   * @param into is written anew; holds no usable file unless {@link Fetched.Present} is returned
   * @param budget of the job
   * @throws InterruptedException when the thread is interrupted; the transfer has ended then
   * @throws IOException for reasons of this installation's, which may pass
   */
  public Fetched fetch(Tenant tenant, SourceRef source, Path into, SourceBudget budget)
      throws IOException, InterruptedException {
    long most = Math.min(settings.fileBytes(), budget.bytesLeft());
    if (most == 0) {
      return tooMuch(budget);
    }
    if (budget.timeLeft().isZero()) {
      return tooLate(budget);
    }
    Download download =
        switch (addresses.read(source.src())) {
          case SourceAddress.Web web -> web(web.destination(), into, most, budget);
          case SourceAddress.Inline inline -> Copy.of(inline.url().content(), into, most);
          case SourceAddress.Uploaded uploaded ->
              asset(assets.open(tenant, uploaded.asset()), into, most);
          case SourceAddress.Unusable unusable -> new Download.Refused(unusable.rule());
        };
    return switch (download) {
      case Download.Saved saved ->
          budget.take(saved.bytes()) ? looked(saved, into, source, budget) : tooMuch(budget);
      case Download.Refused refused ->
          new Fetched.Refused("The source %s %s.".formatted(source, refused.reason()));
      case Download.Failed failed ->
          new Fetched.Failed("The source %s %s.".formatted(source, failed.reason()));
    };
  }

  private Download web(Destination from, Path into, long most, SourceBudget budget)
      throws IOException, InterruptedException {
    Duration left = budget.timeLeft();
    Duration longest = left.compareTo(settings.fileTime()) < 0 ? left : settings.fileTime();
    return downloads.fetch(from, into, new DownloadBounds(most, longest));
  }

  private static Download asset(Optional<StoredObject> asset, Path into, long most)
      throws IOException {
    if (asset.isEmpty()) {
      return new Download.Refused("is no asset of this organization");
    }
    try (StoredObject file = asset.get();
        InputStream content = file.content()) {
      return Copy.of(content, into, most);
    }
  }

  private Fetched looked(Download.Saved saved, Path file, SourceRef source, SourceBudget budget)
      throws IOException, InterruptedException {
    return switch (probe.probe(file, budget.timeLeft())) {
      case Probe.Known known -> new Fetched.Present(file, saved.sha256(), known.media());
      case Probe.Unreadable unreadable ->
          budget.timeLeft().isZero()
              ? tooLate(budget)
              : new Fetched.Refused(
                  "The source %s cannot be used. %s".formatted(source, unreadable.why()));
      case Probe.Late late ->
          budget.timeLeft().isZero()
              ? tooLate(budget)
              : new Fetched.Failed(
                  "The source %s takes too long to be looked at.".formatted(source));
    };
  }

  private static Fetched tooLate(SourceBudget budget) {
    return new Fetched.Failed(
        "The sources of the movie take longer than %,d seconds together."
            .formatted(budget.longest().toSeconds()));
  }

  private static Fetched tooMuch(SourceBudget budget) {
    return new Fetched.Refused(
        "The sources of the movie have more than %,d bytes together."
            .formatted(budget.mostBytes()));
  }
}
