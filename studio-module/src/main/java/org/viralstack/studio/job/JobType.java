package org.viralstack.studio.job;

import java.util.Arrays;
import java.util.Optional;

/** What a job does. */
public enum JobType {
  /** A whole movie: the parent of all others. */
  RENDER("render"),
  SCENE("render.scene"),
  /** Joins the scenes. */
  ASSEMBLY("render.assemble");

  /** How the documents also call {@link #RENDER}. */
  private static final String MOVIE = "render.movie";

  private final String wireName;

  JobType(String wireName) {
    this.wireName = wireName;
  }

  /** The type as it stands in JSON. */
  public String wireName() {
    return wireName;
  }

  /** Parses foreign input. */
  public static Optional<JobType> ofWireName(String name) {
    return name.equals(MOVIE)
        ? Optional.of(RENDER)
        : Arrays.stream(values()).filter(type -> type.wireName.equals(name)).findFirst();
  }
}
