CREATE TABLE studio.slideshows (
  -- Compared byte by byte: identifiers sort by their time of creation, and lists are long.
  id              text COLLATE "C" PRIMARY KEY,
  organization_id text COLLATE "C" NOT NULL,
  test_mode       boolean     NOT NULL,
  app_id          text COLLATE "C" NOT NULL REFERENCES studio.apps,
  hook_id         text,
  hook_text       text,
  status          text        NOT NULL CHECK (status IN ('QUEUED', 'RENDERING', 'READY', 'FAILED')),
  language        text        NOT NULL,
  template_key    text        NOT NULL,
  -- JSON objects; words and look are null until they are written.
  chosen          text        NOT NULL,
  words           text,
  look            text,
  revision        integer     NOT NULL CHECK (revision >= 1),
  -- Six numbers with commas between.
  drawn_in        text        NOT NULL,
  error           text,
  -- Null in test mode.
  reservation_id  text,
  created_at      timestamptz NOT NULL,
  updated_at      timestamptz NOT NULL,
  CONSTRAINT slideshows_that_are_ready_have_words CHECK (status <> 'READY' OR words IS NOT NULL)
);

CREATE INDEX slideshows_newest_first ON studio.slideshows (organization_id, test_mode, id DESC);
CREATE INDEX slideshows_of_app ON studio.slideshows (app_id, id DESC);
CREATE INDEX slideshows_in_state
  ON studio.slideshows (organization_id, test_mode, status, id DESC);
CREATE INDEX slideshows_at_work ON studio.slideshows (organization_id, status, id)
  WHERE status IN ('QUEUED', 'RENDERING');

-- For counting: without identifiers, equal entries are kept as one, so that it stays small.
CREATE INDEX slideshows_counted
  ON studio.slideshows (organization_id, test_mode, status, app_id);
