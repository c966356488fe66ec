package org.viralstack.api.transport.page;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.viralstack.auth.runtime.Service;

/** What every request outside of the surfaces passes. Safe for use by many threads. */
@Service
public class PageDoor {
  private static final Set<String> READING = Set.of("GET", "HEAD");
  private static final String ALLOW = "GET, HEAD, OPTIONS";
  private static final String SHELL = "/index.html";

  /** Serves a path that the client may see. */
  public void serve(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    PageResponse answer = new PageResponse(request, response);
    if (request.getMethod().equals("OPTIONS")) {
      answer.setHeader("Allow", ALLOW);
      answer.setStatus(HttpServletResponse.SC_NO_CONTENT);
    } else if (READING.contains(request.getMethod())) {
      // kept, but asked about each time: after an update nobody sees a mixture of old and new
      answer.setHeader("Cache-Control", "no-cache");
      read(request, answer, chain);
    } else {
      answer.setHeader("Allow", ALLOW);
      answer.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
    }
  }

  private static void read(HttpServletRequest request, PageResponse answer, FilterChain chain)
      throws IOException, ServletException {
    if (PageAddresses.contain(request.getServletPath())) {
      request.getRequestDispatcher(SHELL).forward(request, answer);
    } else {
      chain.doFilter(request, answer);
    }
  }

  /** Answers with an error in place of what went wrong, unless an answer is on its way. */
  public void fail(HttpServletRequest request, HttpServletResponse response, int status)
      throws IOException {
    new PageResponse(request, response).sendError(status);
  }

  /** Answers as if the path were not there. */
  public void hide(HttpServletRequest request, HttpServletResponse response) throws IOException {
    new PageResponse(request, response).sendError(HttpServletResponse.SC_NOT_FOUND);
  }
}
