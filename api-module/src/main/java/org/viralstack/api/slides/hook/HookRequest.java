package org.viralstack.api.slides.hook;

import static org.viralstack.api.input.Rules.parsed;
import static org.viralstack.api.input.Rules.text;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.viralstack.api.input.Field;
import org.viralstack.api.input.Fields;
import org.viralstack.api.input.Parsed;
import org.viralstack.api.input.Rule;
import org.viralstack.api.input.Tags;
import org.viralstack.api.json.JsonBody;
import org.viralstack.studio.hook.Hook;
import org.viralstack.studio.hook.HookStatus;
import org.viralstack.studio.hook.NewHook;
import org.viralstack.studio.hook.editing.HookEdit;
import org.viralstack.studio.hook.source.HookCategory;
import org.viralstack.studio.hook.source.HookOrigin;
import org.viralstack.studio.wording.OwnWords;

/** The bodies with which a hook is made and changed. */
final class HookRequest {
  static final String CATEGORIES =
      "one of "
          + Arrays.stream(HookCategory.values())
              .map(HookCategory::key)
              .collect(Collectors.joining(", "));

  private static final Rule<String> TEXT =
      node -> text(1, Hook.LONGEST_TEXT).read(node).then(HookRequest::oneLine);

  private HookRequest() {}

  /**
   * A hook that is to be made.
   *
   * @param ignored fields that no hook has
   */
  record Creation(NewHook hook, List<String> ignored) {}

  /**
   * What is to change.
   *
   * @param ignored fields that cannot be changed or do not exist
   */
  record Change(HookEdit edit, List<String> ignored) {}

  static Creation creation(JsonBody body) {
    Fields fields = new Fields(body);
    Field<String> text = fields.required("text", TEXT);
    Field<HookCategory> category =
        fields.required("category", parsed(HookCategory::parse, CATEGORIES));
    Field<String> niche = fields.required("niche", Tags.NICHE);
    Optional<String> language = fields.optional("language", Tags.LANGUAGE);
    fields.refuseProblems();
    NewHook hook =
        new NewHook(
            Optional.empty(),
            text.value(),
            category.value(),
            language.orElse("en"),
            niche.value(),
            HookOrigin.MANUAL,
            HookStatus.APPROVED);
    return new Creation(hook, fields.unknown());
  }

  static Change change(JsonBody body) {
    Fields fields = new Fields(body);
    Optional<String> text = fields.optionalNotNull("text", TEXT);
    Optional<HookStatus> status =
        fields.optionalNotNull(
            "status", parsed(HookRequest::status, "APPROVED, PENDING or REJECTED"));
    fields.refuseProblems();
    return new Change(new HookEdit(text, status), fields.unknown());
  }

  private static Optional<HookStatus> status(String word) {
    return Arrays.stream(HookStatus.values()).filter(one -> one.name().equals(word)).findFirst();
  }

  private static Parsed<String> oneLine(String text) {
    return OwnWords.line(text).equals(text)
        ? new Parsed.Valid<>(text)
        : new Parsed.Broken<>("must be one line without spaces around it or several in a row");
  }
}
