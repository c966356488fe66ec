-- What each node last said of itself, for the operator. Nothing decides by it.
CREATE TABLE node_reports (
  id          text        PRIMARY KEY,
  roles       text        NOT NULL,
  started_at  timestamptz NOT NULL,
  reported_at timestamptz NOT NULL,
  in_step     boolean     NOT NULL
) WITH (fillfactor = 50);
