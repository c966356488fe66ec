/**
 * The database that all modules share: one transactional data source, one schema and one
 * persistence unit per module.
 *
 * <p>Rules: every schema is migrated before anything else touches it; a schema that cannot be
 * migrated stops the start; modules know each other's rows by identifier only.
 */
package org.viralstack.auth.storage;
