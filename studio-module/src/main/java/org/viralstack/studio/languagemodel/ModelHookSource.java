package org.viralstack.studio.languagemodel;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.viralstack.studio.copy.CopyBrief;
import org.viralstack.studio.hook.source.HookCategory;
import org.viralstack.studio.hook.source.HookDraft;
import org.viralstack.studio.hook.source.HookSource;
import org.viralstack.studio.hook.source.HookWish;

/** Lets a model write hooks, and another source where the model fails. */
final class ModelHookSource implements HookSource {
  private static final Logger LOG = System.getLogger(ModelHookSource.class.getName());

  private final ChatCompletions model;
  private final HookSource otherwise;

  ModelHookSource(ChatCompletions model, HookSource otherwise) {
    this.model = model;
    this.otherwise = otherwise;
  }

  @Override
  public List<HookDraft> write(HookWish wish) {
    try {
      return model.ask(Prompts.HOOKS, Prompts.of(wish), json -> drafts(wish, json));
    } catch (Unusable fault) {
      LOG.log(Level.WARNING, "The language model " + fault.getMessage() + "; shipped hooks used.");
      return otherwise.write(wish);
    }
  }

  private static List<HookDraft> drafts(HookWish wish, Answer answer) throws Unusable {
    Map<String, HookDraft> drafts = new LinkedHashMap<>();
    for (Answer hook : answer.objects("hooks", 1, wish.count())) {
      String text = hook.line("text", CopyBrief.LONGEST_HOOK);
      HookCategory category =
          HookCategory.parse(hook.line("category", 20))
              .filter(wish.categories()::contains)
              .orElseThrow(() -> new Unusable("wrote a hook of no category that was asked for"));
      drafts.putIfAbsent(text, new HookDraft(text, category, wish.app().language()));
    }
    return List.copyOf(drafts.values());
  }
}
