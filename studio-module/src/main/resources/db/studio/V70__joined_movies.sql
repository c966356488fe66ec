-- Movies that are done are found again by their content: the digest of a parent is that of its file.
CREATE INDEX jobs_done_by_content ON studio.jobs (organization_id, test_mode, digest)
  WHERE type = 'RENDER' AND digest IS NOT NULL;
