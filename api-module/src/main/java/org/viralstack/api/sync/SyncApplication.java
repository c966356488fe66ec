package org.viralstack.api.sync;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.viralstack.api.Providers;
import org.viralstack.api.sync.asset.AssetsResource;
import org.viralstack.api.sync.job.JobProgressResource;
import org.viralstack.api.sync.job.JobResource;
import org.viralstack.api.sync.job.JobsResource;
import org.viralstack.api.sync.job.RenderJobsResource;
import org.viralstack.api.sync.job.file.JobFilesResource;
import org.viralstack.api.sync.project.ProjectsResource;
import org.viralstack.api.sync.schema.MovieSchemaResource;

/** The Sync surface. */
@ApplicationPath("/v1")
public class SyncApplication extends Application {
  @Override
  public Set<Class<?>> getClasses() {
    return Stream.of(
            Providers.CLASSES,
            Set.of(MeResource.class, RenderUsageResource.class),
            Set.of(AssetsResource.class, MovieSchemaResource.class, ProjectsResource.class),
            Set.of(RenderJobsResource.class, JobsResource.class, JobResource.class),
            Set.of(JobProgressResource.class, JobFilesResource.class))
        .flatMap(Set::stream)
        .collect(Collectors.toSet());
  }

  @Override
  public Map<String, Object> getProperties() {
    return Providers.PROPERTIES;
  }
}
