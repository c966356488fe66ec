-- What is done again after it was lost has as many tries as at first: earlier counts the attempts
-- before that. Attempts themselves only grow, since the tasks of a job are named by them. Losses
-- are those of an assembly, whose scenes may be lost so many times and no more.
ALTER TABLE studio.jobs
  ADD COLUMN earlier integer NOT NULL DEFAULT 0,
  ADD COLUMN losses  integer NOT NULL DEFAULT 0;
