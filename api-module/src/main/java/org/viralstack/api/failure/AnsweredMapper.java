package org.viralstack.api.failure;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Gives the answer of a request that ended with one. */
@Provider
@Singleton
public class AnsweredMapper implements ExceptionMapper<Answered> {
  @Override
  public Response toResponse(Answered answered) {
    return answered.response();
  }
}
