package org.viralstack.studio.languagemodel;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.viralstack.studio.copy.CopyBrief;
import org.viralstack.studio.copy.Copywriter;
import org.viralstack.studio.copy.SlideshowCopy;

/** Lets a model write, and another copywriter where the model fails. */
final class ModelCopywriter implements Copywriter {
  private static final Logger LOG = System.getLogger(ModelCopywriter.class.getName());

  private final ChatCompletions model;
  private final Copywriter otherwise;

  ModelCopywriter(ChatCompletions model, Copywriter otherwise) {
    this.model = model;
    this.otherwise = otherwise;
  }

  @Override
  public SlideshowCopy write(CopyBrief brief) {
    SlideshowCopy shipped = otherwise.write(brief);
    CopyAnswer answer = new CopyAnswer(brief, shipped);
    try {
      return model.ask(Prompts.COPY, Prompts.of(brief, shipped), answer::read);
    } catch (Unusable fault) {
      LOG.log(Level.WARNING, "The language model " + fault.getMessage() + "; shipped words used.");
      return shipped;
    }
  }
}
