package org.viralstack.api.failure;

import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.WebApplicationException;
import java.util.Optional;
import org.viralstack.api.refusal.Refusal;

/** What JAX-RS itself refuses, in our words. */
final class FrameworkRefusals {
  private FrameworkRefusals() {}

  /** Empty when the exception is no client's mistake. */
  static Optional<Refusal> of(WebApplicationException exception) {
    return switch (exception) {
      case NotFoundException notFound -> Optional.of(new Refusal.NoSuchPath());
      case NotAllowedException method ->
          Optional.of(new Refusal.MethodNotAllowed(method.getResponse().getAllowedMethods()));
      case NotSupportedException type -> Optional.of(new Refusal.UnsupportedMediaType());
      case NotAcceptableException type -> Optional.of(new Refusal.NotAcceptable());
      case ClientErrorException other ->
          Optional.of(new Refusal.Malformed("The request is malformed."));
      default -> Optional.empty();
    };
  }
}
