package org.viralstack.studio.hook.library;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.viralstack.studio.copy.AppProfile;
import org.viralstack.studio.copy.CopyBrief;
import org.viralstack.studio.hook.source.HookCategory;
import org.viralstack.studio.hook.source.HookDraft;
import org.viralstack.studio.hook.source.HookSource;
import org.viralstack.studio.hook.source.HookWish;
import org.viralstack.studio.wording.Draw;
import org.viralstack.studio.wording.Language;
import org.viralstack.studio.wording.Pattern;
import org.viralstack.studio.wording.Phrasing;

/** Takes hooks from the shipped ones. */
public final class LibraryHookSource implements HookSource {
  private final HookShelf shelf = new HookShelf();

  @Override
  public List<HookDraft> write(HookWish wish) {
    Language language = Language.ofTag(wish.app().language()).orElse(Language.ENGLISH);
    Map<HookCategory, List<Pattern>> hooks = shelf.of(language, wish.app().niche());
    Draw draw = Draw.of(wish.seed()).within(wish.app().name());
    Phrasing phrasing = new Phrasing(draw, words(wish.app(), draw));
    List<Iterator<HookDraft>> queues = new ArrayList<>();
    for (HookCategory category : draw.order(wish.categories().stream().sorted().toList())) {
      queues.add(
          phrasing
              .all(category.key(), hooks.getOrDefault(category, List.of()), CopyBrief.LONGEST_HOOK)
              .stream()
              .map(text -> new HookDraft(text, category, language.tag()))
              .iterator());
    }
    return dealt(queues, wish.count());
  }

  /** One of each category in turn, until there are enough or no more. */
  private static List<HookDraft> dealt(List<Iterator<HookDraft>> queues, int count) {
    Map<String, HookDraft> drafts = new LinkedHashMap<>();
    while (drafts.size() < count && queues.stream().anyMatch(Iterator::hasNext)) {
      for (Iterator<HookDraft> queue : queues) {
        if (queue.hasNext() && drafts.size() < count) {
          HookDraft draft = queue.next();
          drafts.putIfAbsent(draft.text(), draft);
        }
      }
    }
    return List.copyOf(drafts.values());
  }

  private static Map<String, String> words(AppProfile app, Draw draw) {
    Map<String, String> words = new HashMap<>();
    words.put("app", app.name());
    app.audience().ifPresent(audience -> words.put("audience", audience));
    if (!app.valueProps().isEmpty()) {
      words.put("value", draw.within("value").one(app.valueProps()));
    }
    return words;
  }
}
