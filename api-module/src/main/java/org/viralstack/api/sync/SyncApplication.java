package org.viralstack.api.sync;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.viralstack.api.Providers;
import org.viralstack.api.sync.job.FormTypedJson;
import org.viralstack.api.sync.job.JobProgressResource;
import org.viralstack.api.sync.job.JobResource;
import org.viralstack.api.sync.job.JobsResource;
import org.viralstack.api.sync.job.RenderJobsResource;
import org.viralstack.api.sync.job.file.JobFilesResource;

/** The Sync surface. */
@ApplicationPath("/v1")
public class SyncApplication extends Application {
  @Override
  public Set<Class<?>> getClasses() {
    return Stream.concat(
            Providers.CLASSES.stream(),
            Stream.of(
                MeResource.class,
                RenderUsageResource.class,
                FormTypedJson.class,
                RenderJobsResource.class,
                JobsResource.class,
                JobResource.class,
                JobProgressResource.class,
                JobFilesResource.class))
        .collect(Collectors.toSet());
  }

  @Override
  public Map<String, Object> getProperties() {
    return Providers.PROPERTIES;
  }
}
