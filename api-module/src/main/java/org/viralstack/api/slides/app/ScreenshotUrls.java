package org.viralstack.api.slides.app;

import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.viralstack.studio.AppId;
import org.viralstack.studio.ScreenshotId;
import org.viralstack.studio.app.AppScreenshot;

/**
 * The addresses of an app's pictures, as the caller reaches this server. They last, and are
 * answered to whoever may read the app.
 *
 * @param base ends before the screenshot's identifier
 */
record ScreenshotUrls(String base) {
  static ScreenshotUrls of(UriInfo uri, AppId app) {
    return new ScreenshotUrls(uri.getBaseUri() + "api/v1/apps/" + app + "/screenshots/");
  }

  String url(AppScreenshot screenshot) {
    return switch (screenshot) {
      case AppScreenshot.Linked linked -> linked.url();
      case AppScreenshot.Uploaded uploaded -> base + uploaded.id();
    };
  }

  /** The picture of an address that {@link #url} wrote. */
  Optional<ScreenshotId> parse(String url) {
    return url.startsWith(base)
        ? ScreenshotId.parse(url.substring(base.length()))
        : Optional.empty();
  }
}
