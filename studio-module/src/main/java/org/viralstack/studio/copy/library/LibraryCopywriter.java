package org.viralstack.studio.copy.library;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.viralstack.render.Slide;
import org.viralstack.studio.copy.CopyBrief;
import org.viralstack.studio.copy.Copywriter;
import org.viralstack.studio.copy.Hashtag;
import org.viralstack.studio.copy.SlideshowCopy;
import org.viralstack.studio.template.TemplateSlide;
import org.viralstack.studio.wording.Phrasing;

/** Writes from the shipped library. */
public final class LibraryCopywriter implements Copywriter {
  private static final int NICHE_TAGS = 4;
  private static final int COMMON_TAGS = 2;
  private static final int LONGEST_LINE = 240;

  private final Shelf shelf = new Shelf();

  @Override
  public SlideshowCopy write(CopyBrief brief) {
    Setting setting = Setting.of(brief, shelf);
    Map<String, String> variables = setting.variables();
    List<String> calls = calls(setting, setting.phrasing("calls", variables));
    List<Slide> slides = slides(setting, setting.phrasing("slides", variables), calls.getFirst());
    return new SlideshowCopy(
        setting.language().locale(),
        SlideshowCopy.Author.LIBRARY,
        variables,
        slides,
        caption(setting, setting.phrasing("caption", variables), slides.getFirst()),
        hashtags(setting),
        calls);
  }

  private static List<Slide> slides(Setting setting, Phrasing phrasing, String call) {
    SlideWriting writing = new SlideWriting(setting, phrasing, call);
    List<Slide> slides = new ArrayList<>();
    for (TemplateSlide slide : setting.brief().choice().template().slides()) {
      slides.add(writing.write(slides.size() + 1, slide));
    }
    return slides;
  }

  /** One about the app, one to keep the slideshow, one to answer it. */
  private static List<String> calls(Setting setting, Phrasing phrasing) {
    return Stream.of(
            phrasing.say("call", setting.common().calls(), Slide.MAX_CALL),
            phrasing.say("keep", setting.common().keeps(), Slide.MAX_CALL),
            phrasing.say("answer", setting.common().answers(), Slide.MAX_CALL))
        .flatMap(Optional::stream)
        .toList();
  }

  private static String caption(Setting setting, Phrasing phrasing, Slide opening) {
    List<String> lines = new ArrayList<>();
    lines.add(setting.brief().hook().orElse(opening.headline()));
    phrasing.say("lead", setting.common().leads(), LONGEST_LINE).ifPresent(lines::add);
    phrasing.say("about", setting.common().abouts(), LONGEST_LINE).ifPresent(lines::add);
    phrasing.say("ask", setting.common().asks(), LONGEST_LINE).ifPresent(lines::add);
    return String.join("\n\n", lines);
  }

  private static List<Hashtag> hashtags(Setting setting) {
    Set<Hashtag> tags = new LinkedHashSet<>();
    Hashtag.of(setting.app().name()).ifPresent(tags::add);
    setting.draw().within("niche tags").order(setting.niche().tags()).stream()
        .limit(NICHE_TAGS)
        .forEach(tags::add);
    setting.draw().within("tags").order(setting.common().tags()).stream()
        .limit(COMMON_TAGS)
        .forEach(tags::add);
    return List.copyOf(tags);
  }
}
