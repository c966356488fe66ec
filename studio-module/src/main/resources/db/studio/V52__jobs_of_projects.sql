CREATE INDEX jobs_of_projects ON studio.jobs (organization_id, test_mode, type, project_id, number DESC)
  WHERE project_id IS NOT NULL;
