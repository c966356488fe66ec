CREATE TABLE studio.assets (
  id              text        PRIMARY KEY,
  organization_id text        NOT NULL,
  test_mode       boolean     NOT NULL,
  name            text        NOT NULL,
  media_type      text        NOT NULL,
  kind            text        NOT NULL CHECK (kind IN ('VIDEO', 'IMAGE', 'AUDIO')),
  file_size       bigint      NOT NULL CHECK (file_size > 0),
  sha256          text        NOT NULL,
  width           integer,
  height          integer,
  duration_millis bigint,
  created_at      timestamptz NOT NULL
);

-- Lists are newest first; identifiers sort by their time of creation.
CREATE INDEX assets_newest_first ON studio.assets (organization_id, test_mode, id DESC);
