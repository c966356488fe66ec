package org.viralstack.api.description;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/**
 * {@code GET /openapi}: YAML, or JSON for those who ask for it by {@code Accept} or {@code
 * ?format=json} (MicroProfile OpenAPI 3.1, section 5).
 */
@WebServlet("/openapi")
public class DescriptionServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  private transient byte[] yaml = {};
  private transient byte[] json = {};

  @Override
  public void init() {
    ApiDescription description = ApiDescription.ofAllRoutes();
    yaml = description.yaml();
    json = description.json();
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    boolean inJson = wantsJson(request);
    byte[] body = inJson ? json : yaml;
    response.setContentType(inJson ? "application/json" : "application/yaml;charset=UTF-8");
    response.setHeader("Vary", "Accept");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Cache-Control", "public, max-age=300");
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }

  private static boolean wantsJson(HttpServletRequest request) {
    return "json".equalsIgnoreCase(request.getParameter("format"))
        || Optional.ofNullable(request.getHeader("Accept"))
            .filter(accept -> accept.startsWith("application/json"))
            .isPresent();
  }
}
