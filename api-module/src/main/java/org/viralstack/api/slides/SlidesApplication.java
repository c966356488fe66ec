package org.viralstack.api.slides;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.viralstack.api.Providers;
import org.viralstack.api.management.ManagementResources;
import org.viralstack.api.slides.app.AppsResource;
import org.viralstack.api.slides.app.ScreenshotsResource;
import org.viralstack.api.slides.file.FilesResource;
import org.viralstack.api.slides.hook.HookRefreshResource;
import org.viralstack.api.slides.hook.HooksResource;
import org.viralstack.api.slides.niche.NichesResource;
import org.viralstack.api.slides.slideshow.SlideshowFilesResource;
import org.viralstack.api.slides.slideshow.SlideshowResource;
import org.viralstack.api.slides.slideshow.SlideshowsResource;
import org.viralstack.api.slides.slideshow.creation.AppSlideshowsResource;
import org.viralstack.api.slides.slideshow.creation.TemplatePreviewsResource;
import org.viralstack.api.slides.webhook.WebhookDeliveriesResource;
import org.viralstack.api.slides.webhook.WebhooksResource;

/** The Slides surface, and the management API, which speaks as it does. */
@ApplicationPath("/v0")
public class SlidesApplication extends Application {
  @Override
  public Set<Class<?>> getClasses() {
    return Stream.of(
            Providers.CLASSES,
            ManagementResources.CLASSES,
            Set.<Class<?>>of(
                AppsResource.class,
                AppSlideshowsResource.class,
                TemplatePreviewsResource.class,
                SlideshowsResource.class,
                SlideshowResource.class,
                SlideshowFilesResource.class,
                FilesResource.class,
                ScreenshotsResource.class,
                HooksResource.class,
                HookRefreshResource.class,
                NichesResource.class,
                WebhooksResource.class,
                WebhookDeliveriesResource.class))
        .flatMap(Set::stream)
        .collect(Collectors.toSet());
  }

  @Override
  public Map<String, Object> getProperties() {
    return Providers.PROPERTIES;
  }
}
