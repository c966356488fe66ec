package org.viralstack.studio.project;

import java.util.List;
import java.util.Optional;

/**
 * Some of a tenant's projects.
 *
 * @param last the key of the last one where there are more behind it
 */
public record ProjectPage(List<Project> projects, Optional<ProjectKey> last) {
  public ProjectPage {
    projects = List.copyOf(projects);
  }
}
