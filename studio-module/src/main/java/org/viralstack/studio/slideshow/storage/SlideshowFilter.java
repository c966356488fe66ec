package org.viralstack.studio.slideshow.storage;

import java.util.Optional;
import org.viralstack.studio.AppId;
import org.viralstack.studio.slideshow.SlideshowStatus;

/** Which slideshows a list is about; what is empty does not matter. */
public record SlideshowFilter(Optional<AppId> app, Optional<SlideshowStatus> status) {}
