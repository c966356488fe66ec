-- How many slideshows there are, kept by the statements that change them. Counting the rows of a
-- list takes longer the longer it is; adding these up does not.
--
-- Every change is a row of its own, so that no transaction waits for another in order to count;
-- now and then the rows of one kind are replaced by their sum. Both happen in the transaction of
-- the change, so that the sum is exact for whoever reads it.
CREATE TABLE studio.slideshow_counts (
  id              bigint GENERATED ALWAYS AS IDENTITY,
  organization_id text COLLATE "C" NOT NULL,
  test_mode       boolean NOT NULL,
  app_id          text COLLATE "C" NOT NULL,
  status          text    NOT NULL,
  change          bigint  NOT NULL,
  PRIMARY KEY (organization_id, test_mode, app_id, status, id) INCLUDE (change)
);

-- What is summed up leaves rows behind that every count would have to pass over.
ALTER TABLE studio.slideshow_counts
  SET (autovacuum_vacuum_threshold = 500, autovacuum_vacuum_scale_factor = 0.1);

CREATE FUNCTION studio.note_slideshow_counts() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO studio.slideshow_counts (organization_id, test_mode, app_id, status, change)
    SELECT organization_id, test_mode, app_id, status, count(*) FROM made
    GROUP BY organization_id, test_mode, app_id, status;
  ELSIF TG_OP = 'DELETE' THEN
    INSERT INTO studio.slideshow_counts (organization_id, test_mode, app_id, status, change)
    SELECT organization_id, test_mode, app_id, status, -count(*) FROM gone
    GROUP BY organization_id, test_mode, app_id, status;
  ELSE
    INSERT INTO studio.slideshow_counts (organization_id, test_mode, app_id, status, change)
    SELECT organization_id, test_mode, app_id, status, sum(change)
    FROM (
      SELECT organization_id, test_mode, app_id, status, 1 AS change FROM made
      UNION ALL
      SELECT organization_id, test_mode, app_id, status, -1 FROM gone
    ) changes
    GROUP BY organization_id, test_mode, app_id, status
    HAVING sum(change) <> 0;
  END IF;
  RETURN NULL;
END
$$;

CREATE TRIGGER slideshows_made_are_counted AFTER INSERT ON studio.slideshows
  REFERENCING NEW TABLE AS made
  FOR EACH STATEMENT EXECUTE FUNCTION studio.note_slideshow_counts();

CREATE TRIGGER slideshows_changed_are_counted AFTER UPDATE ON studio.slideshows
  REFERENCING OLD TABLE AS gone NEW TABLE AS made
  FOR EACH STATEMENT EXECUTE FUNCTION studio.note_slideshow_counts();

CREATE TRIGGER slideshows_removed_are_counted AFTER DELETE ON studio.slideshows
  REFERENCING OLD TABLE AS gone
  FOR EACH STATEMENT EXECUTE FUNCTION studio.note_slideshow_counts();

-- The triggers hold the table until this is committed, so nothing is missed or counted twice.
INSERT INTO studio.slideshow_counts (organization_id, test_mode, app_id, status, change)
SELECT organization_id, test_mode, app_id, status, count(*) FROM studio.slideshows
GROUP BY organization_id, test_mode, app_id, status;

-- Rows that another transaction is summing up are left to it, so that nobody waits.
CREATE FUNCTION studio.sum_slideshow_counts() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  WITH taken AS (
    SELECT id FROM studio.slideshow_counts
    WHERE organization_id = NEW.organization_id AND test_mode = NEW.test_mode
      AND app_id = NEW.app_id AND status = NEW.status
    FOR UPDATE SKIP LOCKED
  ), summed AS (
    DELETE FROM studio.slideshow_counts
    WHERE organization_id = NEW.organization_id AND test_mode = NEW.test_mode
      AND app_id = NEW.app_id AND status = NEW.status AND id IN (SELECT id FROM taken)
    RETURNING change
  )
  INSERT INTO studio.slideshow_counts (organization_id, test_mode, app_id, status, change)
  SELECT NEW.organization_id, NEW.test_mode, NEW.app_id, NEW.status, sum(change) FROM summed
  HAVING sum(change) <> 0;
  RETURN NULL;
END
$$;

-- What goes is summed up every time, so that nothing is left of apps that are gone.
CREATE TRIGGER slideshow_counts_are_summed AFTER INSERT ON studio.slideshow_counts
  FOR EACH ROW WHEN (pg_trigger_depth() < 2 AND (NEW.change < 0 OR random() < 0.1))
  EXECUTE FUNCTION studio.sum_slideshow_counts();

DROP INDEX studio.slideshows_counted;

-- Far pages are found in an index alone, as long as the table is vacuumed before much is new in it.
ALTER TABLE studio.slideshows
  SET (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_insert_scale_factor = 0.02);
