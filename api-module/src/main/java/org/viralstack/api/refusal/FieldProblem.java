package org.viralstack.api.refusal;

/**
 * One thing that is wrong with one field of a request.
 *
 * @param field the field's name or path, such as {@code allowed_cidrs[2]}
 * @param problem the rule that it breaks, as a phrase
 */
public record FieldProblem(String field, String problem) {}
