-- When an organization last asked for new hooks.
CREATE TABLE studio.hook_refreshes (
  organization_id text        NOT NULL,
  test_mode       boolean     NOT NULL,
  requested_at    timestamptz NOT NULL,
  PRIMARY KEY (organization_id, test_mode)
);

CREATE TABLE studio.hook_refresh_jobs (
  id              text        PRIMARY KEY,
  organization_id text        NOT NULL,
  test_mode       boolean     NOT NULL,
  app_id          text        NOT NULL,
  -- Of the automatic refresh; null where somebody asked.
  day             date,
  created_at      timestamptz NOT NULL,
  finished_at     timestamptz,
  added           integer,
  CONSTRAINT hook_refresh_jobs_run_once_a_day UNIQUE (app_id, day),
  CONSTRAINT hook_refresh_jobs_count_when_finished CHECK ((finished_at IS NULL) = (added IS NULL))
);

CREATE INDEX hook_refresh_jobs_oldest_first ON studio.hook_refresh_jobs (created_at);

-- The automatic refresh walks through the active apps of real data.
CREATE INDEX apps_to_refresh ON studio.apps (id) WHERE status = 'ACTIVE' AND NOT test_mode;
