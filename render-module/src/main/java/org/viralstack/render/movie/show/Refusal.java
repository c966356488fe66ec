package org.viralstack.render.movie.show;

import java.io.IOException;

/**
 * The movie asks for what cannot be done, however often it is tried; the message is for its author.
 */
public final class Refusal extends IOException {
  private static final long serialVersionUID = 1;

  public Refusal(String message) {
    super(message);
  }
}
