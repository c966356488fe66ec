/**
 * PostgreSQL: an own one below the data directory, or one that is given by address.
 *
 * <p>Rules: the own one is as durable as PostgreSQL is by default, listens on 127.0.0.1 only, asks
 * everybody for a password (SCRAM), and is ended with its launcher; what a killed launcher left
 * running is ended by the next.
 */
package org.viralstack.launcher.database;
