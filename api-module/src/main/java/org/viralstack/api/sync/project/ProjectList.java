package org.viralstack.api.sync.project;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.viralstack.api.input.CursorRequest;
import org.viralstack.studio.project.Project;
import org.viralstack.studio.project.ProjectKey;
import org.viralstack.studio.project.ProjectPage;

/**
 * Some projects.
 *
 * @param nextCursor null at the end
 */
record ProjectList(List<Entry> projects, @Nullable String nextCursor) {
  /** One of them. */
  record Entry(String projectId, Instant createdAt, Instant lastUsedAt) {
    static Entry of(Project project) {
      return new Entry(project.key().value(), project.createdAt(), project.lastUsedAt());
    }
  }

  static ProjectList of(ProjectPage page) {
    return new ProjectList(
        page.projects().stream().map(Entry::of).toList(),
        CursorRequest.cursor(page.last().map(ProjectKey::value)));
  }
}
