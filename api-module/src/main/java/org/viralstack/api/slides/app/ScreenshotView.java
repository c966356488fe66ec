package org.viralstack.api.slides.app;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.viralstack.api.json.SnakeCase;

/**
 * A picture that was uploaded.
 *
 * @param screenshots all that the app has now
 */
@SnakeCase
public record ScreenshotView(
    @JsonProperty("_id") String id, String appId, String url, List<String> screenshots) {}
