package org.viralstack.studio.hook.refresh;

import org.viralstack.auth.Tenant;
import org.viralstack.studio.AppId;
import org.viralstack.studio.JobId;

/** The writing of hooks for one app. */
public record RefreshJob(JobId id, Tenant tenant, AppId app) {}
