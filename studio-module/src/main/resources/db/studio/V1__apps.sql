CREATE TABLE studio.apps (
  id                    text        PRIMARY KEY,
  organization_id       text        NOT NULL,
  test_mode             boolean     NOT NULL,
  name                  text        NOT NULL,
  slug                  text        NOT NULL,
  niche                 text        NOT NULL,
  language              text        NOT NULL,
  status                text        NOT NULL CHECK (status IN ('ACTIVE', 'ARCHIVED')),
  audience              text,
  value_props           text        NOT NULL,
  brand_primary_color   text,
  brand_secondary_color text,
  ios_url               text,
  android_url           text,
  screenshots           text        NOT NULL,
  created_at            timestamptz NOT NULL,
  updated_at            timestamptz NOT NULL,
  CONSTRAINT apps_slug_is_unique UNIQUE (organization_id, test_mode, slug)
);

-- Lists are newest first; identifiers sort by their time of creation.
CREATE INDEX apps_newest_first ON studio.apps (organization_id, test_mode, id DESC);
