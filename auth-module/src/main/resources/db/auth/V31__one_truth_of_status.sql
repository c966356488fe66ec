-- How an organization stands is said by its subscription alone.
ALTER TABLE organizations DROP COLUMN status;

-- What other modules may join with: nothing else of this schema is theirs to read.
CREATE VIEW organization_directory AS SELECT id, name, created_at FROM organizations;
