CREATE TABLE studio.hooks (
  id                text             PRIMARY KEY,
  organization_id   text             NOT NULL,
  test_mode         boolean          NOT NULL,
  -- Whose words are in it; null for hooks that people wrote.
  app_id            text,
  text              text             NOT NULL,
  -- In lower case and composed, as the application folds it, whatever the database's locale.
  folded_text       text             NOT NULL,
  category          text             NOT NULL,
  language          text             NOT NULL,
  niche             text             NOT NULL,
  source            text             NOT NULL CHECK (source IN ('MANUAL', 'GENERATED')),
  status            text             NOT NULL CHECK (status IN ('APPROVED', 'PENDING', 'REJECTED')),
  performance_score double precision NOT NULL CHECK (performance_score BETWEEN 0 AND 1),
  created_at        timestamptz      NOT NULL,
  updated_at        timestamptz      NOT NULL
);

CREATE UNIQUE INDEX hooks_say_nothing_twice
  ON studio.hooks (organization_id, test_mode, niche, language, folded_text);

CREATE INDEX hooks_best_first
  ON studio.hooks (organization_id, test_mode, performance_score DESC, id DESC);

CREATE INDEX hooks_newest_first ON studio.hooks (organization_id, test_mode, id DESC);
