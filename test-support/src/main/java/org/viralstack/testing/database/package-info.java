/**
 * Real PostgreSQL for unit tests: one server for each process, ended with it, and as many databases
 * on it as there are tests that want their own.
 */
package org.viralstack.testing.database;
