package org.viralstack.studio.movie;

/**
 * One thing that is wrong with a submission.
 *
 * @param path of the field, such as {@code movie.scenes[2].layers[0].src}
 * @param problem the rule that it breaks, as a phrase that follows the path
 */
public record Problem(String path, String problem) {}
