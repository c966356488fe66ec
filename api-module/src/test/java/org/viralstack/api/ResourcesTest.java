package org.viralstack.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.viralstack.api.guard.AccessRule;
import org.viralstack.api.idempotency.NotIdempotent;
import org.viralstack.api.idempotency.RepeatRule;
import org.viralstack.api.slides.SlidesApplication;
import org.viralstack.api.sync.SyncApplication;
import org.viralstack.api.wellknown.WellKnownApplication;
import org.viralstack.billing.ratelimit.RateLimited;

/** No endpoint comes into being without saying who may call it and how often. */
class ResourcesTest {
  private static final List<Class<?>> RESOURCES =
      new ClassFileImporter()
              .withImportOption(new ImportOption.DoNotIncludeTests())
              .importPackages("org.viralstack.api")
              .stream()
              .filter(type -> type.isAnnotatedWith(Path.class))
              .<Class<?>>map(JavaClass::reflect)
              .toList();

  @Test
  void everyResourceIsServed() {
    Set<Class<?>> served =
        Stream.<Application>of(
                new SlidesApplication(), new SyncApplication(), new WellKnownApplication())
            .flatMap(application -> application.getClasses().stream())
            .collect(Collectors.toSet());

    assertThat(RESOURCES).isNotEmpty().allMatch(served::contains);
  }

  @Test
  void everyEndpointDeclaresExactlyOneRuleOfAccess() {
    assertThat(endpoints())
        .isNotEmpty()
        .allSatisfy(
            method -> assertThatCode(() -> AccessRule.of(method)).doesNotThrowAnyException());
  }

  @Test
  void everyEndpointDeclaresItsRateLimit() {
    assertThat(endpoints())
        .allMatch(
            method ->
                method.isAnnotationPresent(RateLimited.class)
                    || method.getDeclaringClass().isAnnotationPresent(RateLimited.class));
  }

  @Test
  void everyPostSaysWhetherItTakesIdempotencyKeys() {
    assertThat(endpoints())
        .allSatisfy(
            method -> assertThatCode(() -> RepeatRule.of(method)).doesNotThrowAnyException());
  }

  @Test
  void postsThatTakeNoIdempotencyKeysSayWhy() {
    assertThat(endpoints())
        .filteredOn(method -> method.isAnnotationPresent(NotIdempotent.class))
        .isNotEmpty()
        .allMatch(method -> method.getAnnotation(NotIdempotent.class).value().length() > 10);
  }

  private static List<Method> endpoints() {
    return RESOURCES.stream()
        .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
        .filter(
            method ->
                Arrays.stream(method.getAnnotations())
                    .anyMatch(
                        annotation ->
                            annotation.annotationType().isAnnotationPresent(HttpMethod.class)))
        .toList();
  }
}
