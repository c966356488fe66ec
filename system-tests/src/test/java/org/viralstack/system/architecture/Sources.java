package org.viralstack.system.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.lang.ArchRule;
import java.security.SecureRandom;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Predicate;

/** Where the time and random numbers may be taken from, so that tests can hold them still. */
final class Sources {
  private static final Set<Class<?>> RANDOM =
      Set.of(Random.class, SecureRandom.class, ThreadLocalRandom.class, Math.class);

  private Sources() {}

  /**
   * The launcher is no part of the application, and the one clock and the one source have homes.
   */
  private static ArchRule nothingElseCalls(String what, Predicate<CodeUnitCallTarget> target) {
    return noClasses()
        .that()
        .resideOutsideOfPackages("org.viralstack.launcher..", "org.viralstack.auth.runtime..")
        .should()
        .callCodeUnitWhere(describe(what, (JavaCall<?> call) -> target.test(call.getTarget())));
  }

  static ArchRule timeComesFromTheClock() {
    return nothingElseCalls(
        "the system's time is read",
        target ->
            target.getName().equals("currentTimeMillis")
                || (target.getOwner().getPackageName().equals("java.time")
                    && target.getRawParameterTypes().isEmpty()
                    && (target.getName().equals("now") || target.getName().startsWith("system"))));
  }

  static ArchRule randomnessComesFromOneSource() {
    return nothingElseCalls(
        "a source of random numbers is made",
        target ->
            target.getFullName().startsWith(UUID.class.getName() + ".randomUUID")
                || (RANDOM.stream().anyMatch(type -> target.getOwner().isEquivalentTo(type))
                    && Set.of("<init>", "current", "random").contains(target.getName())));
  }
}
