package org.viralstack.api.start;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Application;
import java.lang.reflect.AnnotatedElement;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.viralstack.api.limit.Strangers;
import org.viralstack.api.slides.SlidesApplication;
import org.viralstack.api.sync.SyncApplication;
import org.viralstack.auth.runtime.ApplicationStart;
import org.viralstack.auth.runtime.Service;
import org.viralstack.billing.ratelimit.RateLimitRules;
import org.viralstack.billing.ratelimit.RateLimited;

/** Lets no override of a limit pass that no endpoint has, since that would be a misspelt one. */
@Service
public class LimitNames {
  private final RateLimitRules rules;

  @Inject
  public LimitNames(RateLimitRules rules) {
    this.rules = rules;
  }

  void check(@Observes ApplicationStart start) {
    rules.refuseUnknown(names());
  }

  /** The names of all limits that endpoints declare. */
  static Set<String> names() {
    Stream<Class<?>> declaring =
        Stream.concat(
            Stream.of(Strangers.class),
            Stream.<Application>of(new SlidesApplication(), new SyncApplication())
                .flatMap(application -> application.getClasses().stream()));
    return declaring
        .<AnnotatedElement>flatMap(
            type -> Stream.concat(Stream.of(type), Arrays.stream(type.getDeclaredMethods())))
        .flatMap(element -> Stream.ofNullable(element.getAnnotation(RateLimited.class)))
        .map(RateLimited::name)
        .collect(Collectors.toUnmodifiableSet());
  }
}
