package org.viralstack.api.description;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.viralstack.api.slides.SlidesApplication;
import org.viralstack.api.sync.SyncApplication;

/** All endpoints, as their classes declare them. */
public final class Routes {
  private static final Pattern PATTERN = Pattern.compile("\\{\\s*(\\w+)\\s*:[^}]*}");

  private Routes() {}

  /** Every endpoint of both surfaces. */
  public static List<Route> all() {
    return Stream.of(new SlidesApplication(), new SyncApplication()).flatMap(Routes::of).toList();
  }

  private static Stream<Route> of(Application surface) {
    String base = surface.getClass().getAnnotation(ApplicationPath.class).value();
    return surface.getClasses().stream()
        .filter(type -> type.isAnnotationPresent(Path.class))
        .flatMap(type -> Arrays.stream(type.getMethods()))
        .flatMap(method -> verb(method).map(verb -> route(base, verb, method)).stream());
  }

  private static Route route(String base, String verb, Method method) {
    String resource = method.getDeclaringClass().getAnnotation(Path.class).value();
    String own = Optional.ofNullable(method.getAnnotation(Path.class)).map(Path::value).orElse("");
    return new Route(plain(joined(joined(base, resource), own)), verb, method);
  }

  /** Without the patterns that parameters may have. */
  private static String plain(String path) {
    return PATTERN.matcher(path).replaceAll("{$1}");
  }

  private static String joined(String base, String path) {
    return path.isEmpty() ? base : base + (path.startsWith("/") ? path : "/" + path);
  }

  private static Optional<String> verb(Method method) {
    return Arrays.stream(method.getAnnotations())
        .map(Annotation::annotationType)
        .flatMap(type -> Stream.ofNullable(type.getAnnotation(HttpMethod.class)))
        .map(http -> http.value().toLowerCase(Locale.ROOT))
        .findFirst();
  }
}
