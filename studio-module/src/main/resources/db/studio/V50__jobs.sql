CREATE TABLE studio.jobs (
  id              text COLLATE "C" PRIMARY KEY,
  -- Identifiers are random; lists go by this.
  number          bigint      GENERATED ALWAYS AS IDENTITY UNIQUE,
  organization_id text COLLATE "C" NOT NULL,
  test_mode       boolean     NOT NULL,
  parent_id       text COLLATE "C" REFERENCES studio.jobs ON DELETE CASCADE,
  type            text        NOT NULL CHECK (type IN ('RENDER', 'SCENE', 'ASSEMBLY')),
  status          text        NOT NULL
    CHECK (status IN ('QUEUED', 'RUNNING', 'WAITING', 'DONE', 'FAILED', 'CANCELLED')),
  phase           text
    CHECK (phase IN ('PLANNING', 'DISPATCHING', 'RENDERING', 'ASSEMBLING', 'UPLOADING')),
  progress        double precision NOT NULL CHECK (progress BETWEEN 0 AND 1),
  -- Grows with every change that somebody may watch.
  version         bigint      NOT NULL,
  attempt         integer     NOT NULL,
  error           text,
  created_at      timestamptz NOT NULL,
  updated_at      timestamptz NOT NULL,

  -- Of parents: what was asked for, what pays for it (null in test mode), and what came of it.
  project_id      text,
  workers         integer,
  callback_url    text,
  reservation_id  text,
  warnings        text,
  media_millis    bigint,
  media_width     integer,
  media_height    integer,
  media_bytes     bigint,
  files_until     timestamptz,

  -- Of scenes: which one, its length, the digest of its content, and whether a node was asked.
  position        integer,
  scene           text,
  millis          bigint,
  digest          text,
  dispatched      boolean     NOT NULL,

  CONSTRAINT jobs_are_parents_or_have_one CHECK ((type = 'RENDER') = (parent_id IS NULL)),
  CONSTRAINT jobs_have_each_scene_once UNIQUE (parent_id, position)
);

CREATE INDEX jobs_newest_first ON studio.jobs (organization_id, test_mode, type, number DESC);
CREATE INDEX jobs_in_state ON studio.jobs (organization_id, test_mode, type, status, number DESC);
CREATE INDEX jobs_with_files ON studio.jobs (files_until) WHERE files_until IS NOT NULL;
CREATE INDEX jobs_at_work ON studio.jobs (organization_id, type, number)
  WHERE status IN ('QUEUED', 'RUNNING', 'WAITING');

-- Apart from the row that changes all the time, since it may be long.
CREATE TABLE studio.job_movies (
  job_id  text COLLATE "C" PRIMARY KEY REFERENCES studio.jobs ON DELETE CASCADE,
  movie   text NOT NULL,
  -- A JSON object: the digest of each source as it is written, and that of its content.
  sources text NOT NULL
);
ALTER TABLE studio.job_movies ALTER COLUMN movie SET STORAGE EXTERNAL;

-- Scenes that were rendered, by what is to be seen and heard in them.
CREATE TABLE studio.rendered_scenes (
  organization_id text COLLATE "C" NOT NULL,
  test_mode       boolean     NOT NULL,
  digest          text COLLATE "C" NOT NULL,
  millis          bigint      NOT NULL,
  used_at         timestamptz NOT NULL,
  PRIMARY KEY (organization_id, test_mode, digest)
);
CREATE INDEX rendered_scenes_least_used_first ON studio.rendered_scenes (used_at);
