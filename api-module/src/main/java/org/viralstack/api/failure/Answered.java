package org.viralstack.api.failure;

import jakarta.ws.rs.core.Response;

/** Ends a request with an answer where the resource method cannot return one. */
public final class Answered extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Response response;

  public Answered(Response response) {
    super("answered with " + response.getStatus(), null, false, false);
    this.response = response;
  }

  Response response() {
    return response;
  }
}
