package org.viralstack.studio.hook.source;

import org.viralstack.studio.copy.CopyBrief;
import org.viralstack.studio.wording.OwnWords;

/**
 * A hook as its source wrote it.
 *
 * @param text one line of up to {@value CopyBrief#LONGEST_HOOK} characters
 * @param language a BCP 47 tag: the app's, or {@code en} where the source does not speak that
 */
public record HookDraft(String text, HookCategory category, String language) {
  /**
   * @throws IllegalArgumentException when the text is blank, too long or no single line
   */
  public HookDraft {
    if (text.isEmpty()
        || OwnWords.length(text) > CopyBrief.LONGEST_HOOK
        || !OwnWords.line(text).equals(text)) {
      throw new IllegalArgumentException("A hook is one line of up to " + CopyBrief.LONGEST_HOOK);
    }
  }
}
