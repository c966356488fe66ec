package org.viralstack.studio.app.screenshot;

import org.viralstack.auth.Tenant;
import org.viralstack.studio.AppId;
import org.viralstack.studio.ScreenshotId;
import org.viralstack.studio.file.ObjectKey;

/** Where the files of apps are kept. */
public final class AppFiles {
  private AppFiles() {}

  /** Below this is everything that an app has. */
  public static ObjectKey directory(Tenant tenant, AppId app) {
    return new ObjectKey(tenant.organization().value()).child("apps").child(app.value());
  }

  public static ObjectKey screenshot(Tenant tenant, AppId app, ScreenshotId id) {
    return directory(tenant, app).child("screenshots").child(id.value());
  }
}
