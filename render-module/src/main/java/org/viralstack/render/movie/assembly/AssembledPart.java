package org.viralstack.render.movie.assembly;

import java.nio.file.Path;
import java.util.Optional;
import org.viralstack.render.movie.Transition;
import org.viralstack.render.movie.length.SceneLength;

/**
 * One scene of the movie to be.
 *
 * @param file as {@code SceneRenderer} made it
 * @param length with which it was ordered
 * @param next the transition into the next scene
 */
public record AssembledPart(Path file, SceneLength length, Optional<Transition> next) {}
