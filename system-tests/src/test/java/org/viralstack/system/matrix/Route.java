package org.viralstack.system.matrix;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.viralstack.api.guard.AccessRule;
import org.viralstack.api.slides.SlidesApplication;
import org.viralstack.api.sync.SyncApplication;
import org.viralstack.api.wellknown.WellKnownApplication;

/**
 * An endpoint that is deployed.
 *
 * @param path with {@code {}} in place of each parameter
 */
public record Route(String method, String path, AccessRule rule) {
  /** Every endpoint of both surfaces and beside them, as their applications register them. */
  public static List<Route> all() {
    return Stream.of(new SlidesApplication(), new SyncApplication(), new WellKnownApplication())
        .flatMap(Route::of)
        .toList();
  }

  /** How lines of the table name it. */
  public String name() {
    return method + " " + path;
  }

  /** A path without the names of its parameters. */
  static String anonymous(String path) {
    return path.replaceAll("\\{[^}]*}", "{}");
  }

  private static Stream<Route> of(Application application) {
    String base = application.getClass().getAnnotation(ApplicationPath.class).value();
    return application.getClasses().stream()
        .filter(type -> type.isAnnotationPresent(Path.class))
        .flatMap(type -> Arrays.stream(type.getMethods()).flatMap(method -> of(base, method)));
  }

  private static Stream<Route> of(String base, Method method) {
    return httpMethod(method)
        .map(name -> new Route(name, anonymous(path(base, method)), AccessRule.of(method)))
        .stream();
  }

  private static String path(String base, Method method) {
    return Stream.of(
            Optional.of(base),
            Optional.of(method.getDeclaringClass().getAnnotation(Path.class).value()),
            Optional.ofNullable(method.getAnnotation(Path.class)).map(Path::value))
        .flatMap(Optional::stream)
        .map(part -> part.replaceAll("^/|/$", ""))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining("/", "/", ""));
  }

  private static Optional<String> httpMethod(Method method) {
    return Arrays.stream(method.getAnnotations())
        .map(Annotation::annotationType)
        .map(type -> Optional.ofNullable(type.getAnnotation(HttpMethod.class)))
        .flatMap(Optional::stream)
        .map(HttpMethod::value)
        .findFirst();
  }
}
