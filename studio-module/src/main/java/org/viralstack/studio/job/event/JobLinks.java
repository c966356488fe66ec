package org.viralstack.studio.job.event;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.Config;
import org.viralstack.auth.runtime.ApplicationStart;
import org.viralstack.auth.runtime.Service;
import org.viralstack.auth.secret.DerivedKeys;
import org.viralstack.studio.JobId;
import org.viralstack.studio.file.link.LinkSignature;
import org.viralstack.studio.job.Job;

/** Makes links to the files of jobs and tells ours from others. Safe for use by many threads. */
@Service
public class JobLinks {
  public static final String OUTPUT = "output.mp4";
  public static final String THUMBNAIL = "thumbnail.jpg";

  private static final String BASE = "viralstack.public.url";
  private static final Pattern SECONDS = Pattern.compile("[0-9]{1,11}");

  private final LinkSignature signature;
  private final String base;
  private final Clock clock;

  /**
   * @throws IllegalArgumentException when the address of the installation is none; stops the start
   */
  @Inject
  public JobLinks(DerivedKeys keys, Config config, Clock clock) {
    this.signature = new LinkSignature(keys.signing("job links"));
    this.base = base(config.getOptionalValue(BASE, String.class).map(String::strip).orElse(""));
    this.clock = clock;
  }

  private static String base(String text) {
    try {
      URI address = new URI(text);
      boolean whole =
          ("https".equals(address.getScheme()) || "http".equals(address.getScheme()))
              && address.getHost() != null
              && address.getRawQuery() == null
              && address.getRawFragment() == null;
      if (text.isEmpty() || whole) {
        return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
      }
    } catch (URISyntaxException malformed) {
      throw new IllegalArgumentException(rule(text), malformed);
    }
    throw new IllegalArgumentException(rule(text));
  }

  private static String rule(String text) {
    return "VIRALSTACK_PUBLIC_URL must be an address such as https://api.example.com, not \""
        + text
        + "\".";
  }

  /** The link to the movie; empty when there is none, or none any more. */
  public Optional<String> output(Job job) {
    return link(job, OUTPUT);
  }

  /** The link to a picture of the movie. */
  public Optional<String> thumbnail(Job job) {
    return link(job, THUMBNAIL);
  }

  private Optional<String> link(Job job, String file) {
    return job.filesUntil()
        .filter(clock.instant()::isBefore)
        .map(until -> Long.toString(until.getEpochSecond()))
        .map(
            expires ->
                "%s/v1/jobs/%s/%s?expires=%s&signature=%s"
                    .formatted(
                        base,
                        job.id(),
                        file,
                        expires,
                        signature.of(job.id().value(), file, expires)));
  }

  /** Whether a link is ours and its time has not come; its parts need not be well formed. */
  public boolean isValid(JobId job, String file, String expires, String signed) {
    return SECONDS.matcher(expires).matches()
        && clock.instant().getEpochSecond() < Long.parseLong(expires)
        && signature.isOf(signed, job.value(), file, expires);
  }

  /** That this bean is made is the check. */
  void check(@Observes ApplicationStart start) {}
}
