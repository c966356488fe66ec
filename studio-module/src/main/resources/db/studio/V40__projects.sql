CREATE TABLE studio.projects (
  organization_id text                       NOT NULL,
  test_mode       boolean                    NOT NULL,
  -- The client's own word; ordered by its bytes, so that pages follow each other in every locale.
  project_key     text        COLLATE "C"    NOT NULL,
  created_at      timestamptz                NOT NULL,
  last_used_at    timestamptz                NOT NULL,
  PRIMARY KEY (organization_id, test_mode, project_key)
);
