package org.viralstack.api;

import java.util.Map;
import java.util.Set;
import org.viralstack.api.content.HeadAnswers;
import org.viralstack.api.failure.AnsweredMapper;
import org.viralstack.api.failure.FaultMapper;
import org.viralstack.api.failure.OptionsAnswer;
import org.viralstack.api.failure.RefusedMapper;
import org.viralstack.api.guard.GuardFeature;
import org.viralstack.api.idempotency.IdempotencyFeature;
import org.viralstack.api.json.JsonBodyReader;
import org.viralstack.api.json.RecordWriter;
import org.viralstack.api.limit.StrayCalls;

/** What every surface registers beside its resources. */
public final class Providers {
  public static final Set<Class<?>> CLASSES =
      Set.of(
          GuardFeature.class,
          IdempotencyFeature.class,
          RecordWriter.class,
          JsonBodyReader.class,
          RefusedMapper.class,
          AnsweredMapper.class,
          FaultMapper.class,
          OptionsAnswer.class,
          StrayCalls.class,
          HeadAnswers.class);

  /** Settings of JAX-RS: nothing is served that we did not write. */
  public static final Map<String, Object> PROPERTIES =
      Map.of("jersey.config.server.wadl.disableWadl", true);

  private Providers() {}
}
