package org.viralstack.api.slides.slideshow;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.viralstack.auth.runtime.Service;
import org.viralstack.render.Deck;
import org.viralstack.render.Slide;
import org.viralstack.studio.copy.Hashtag;
import org.viralstack.studio.copy.SlideshowCopy;
import org.viralstack.studio.file.link.FileLinks;
import org.viralstack.studio.file.link.LinkLifetime;
import org.viralstack.studio.slideshow.Slideshow;
import org.viralstack.studio.slideshow.SlideshowStatus;

/** Shows slideshows with links to their files, as paths on this installation. */
@Service
class SlideshowViews {
  private static final String SURFACE = "/v0/";

  private final FileLinks links;
  private final LinkLifetime lifetime;
  private final Clock clock;

  @Inject
  SlideshowViews(FileLinks links, LinkLifetime lifetime, Clock clock) {
    this.links = links;
    this.lifetime = lifetime;
    this.clock = clock;
  }

  SlideshowView of(Slideshow slideshow) {
    Optional<SlideshowCopy> copy = slideshow.copy();
    boolean ready = slideshow.status() == SlideshowStatus.READY;
    return new SlideshowView(
        slideshow.id().value(),
        slideshow.app().value(),
        slideshow.hook().orElse(null),
        slideshow.hookText().orElse(null),
        slideshow.status().name(),
        slideshow.language(),
        Slideshow.TEMPLATE_SET,
        slideshow.template(),
        copy.map(SlideshowCopy::variables).orElse(slideshow.chosen()),
        copy.map(SlideshowCopy::author).map(SlideshowView::lower).orElse(null),
        copy.map(words -> slides(slideshow, words, ready)).orElse(List.of()),
        copy.map(SlideshowCopy::caption).orElse(null),
        copy.map(words -> words.hashtags().stream().map(Hashtag::toString).toList())
            .orElse(List.of()),
        copy.map(SlideshowCopy::callsToAction).orElse(List.of()),
        ready ? SURFACE + SlideshowResource.PATH + "/" + slideshow.id() + "/export" : null,
        slideshow.error().orElse(null),
        slideshow.createdAt(),
        slideshow.updatedAt());
  }

  private List<SlideshowView.SlideView> slides(
      Slideshow slideshow, SlideshowCopy copy, boolean ready) {
    Instant until = clock.instant().plus(lifetime.length());
    return IntStream.rangeClosed(1, Deck.SLIDES)
        .mapToObj(
            position -> slide(slideshow, copy.slides().get(position - 1), position, ready, until))
        .toList();
  }

  private SlideshowView.SlideView slide(
      Slideshow slideshow, Slide slide, int position, boolean ready, Instant until) {
    return new SlideshowView.SlideView(
        position,
        SlideshowView.lower(slide.layout()),
        slide.headline(),
        slide.body().orElse(null),
        slide.badge().orElse(null),
        slide.callToAction().orElse(null),
        slide.points(),
        ready
            ? SURFACE
                + links.link(slideshow.tenant().organization(), slideshow.file(position), until)
            : null);
  }
}
