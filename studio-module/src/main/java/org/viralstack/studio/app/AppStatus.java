package org.viralstack.studio.app;

/** Whether an app is worked on. */
public enum AppStatus {
  ACTIVE,
  ARCHIVED
}
