package org.viralstack.studio.slideshow;

import java.awt.Color;
import java.util.List;
import org.viralstack.render.Brand;
import org.viralstack.render.Colour;
import org.viralstack.render.Style;
import org.viralstack.studio.ScreenshotId;
import org.viralstack.studio.app.App;
import org.viralstack.studio.app.AppScreenshot.Uploaded;
import org.viralstack.studio.app.BrandColor;
import org.viralstack.studio.copy.AppProfile;

/**
 * How the slides of one slideshow look. Kept with it, so that a slide that is drawn again fits the
 * others, whatever has become of app and template since.
 *
 * @param pictures of the app, in the order in which slides show them
 */
public record Look(Brand brand, Style style, List<ScreenshotId> pictures) {
  private static final Colour PRIMARY = Colour.ofRgb(0x4f46e5);
  private static final float HUE_STEP = 0.12f;

  public Look {
    pictures = List.copyOf(pictures);
  }

  /** The look of an app; colours that it does not have are found for it. */
  public static Look of(App app, AppProfile profile, Style style, List<ScreenshotId> pictures) {
    Colour primary = app.brandPrimaryColor().map(Look::colour).orElse(PRIMARY);
    Colour secondary = app.brandSecondaryColor().map(Look::colour).orElseGet(() -> beside(primary));
    return new Look(new Brand(profile.name(), primary, secondary), style, pictures);
  }

  /**
   * The pictures of an app that slides are sure to show. Those that stand elsewhere may be gone
   * when they are fetched.
   */
  public static List<ScreenshotId> surePicturesOf(App app) {
    return app.screenshots().stream()
        .filter(Uploaded.class::isInstance)
        .map(each -> ((Uploaded) each).id())
        .toList();
  }

  private static Colour colour(BrandColor color) {
    return Colour.parse(color.value());
  }

  private static Colour beside(Colour colour) {
    float[] hsb = Color.RGBtoHSB(colour.red(), colour.green(), colour.blue(), null);
    return Colour.ofRgb(Color.HSBtoRGB(hsb[0] + HUE_STEP, hsb[1], hsb[2]));
  }
}
