/**
 * Where the tests of movies play: a node with everything that renders, and movies for it.
 *
 * <p>Rules: a test has a database and tenants of its own.
 */
package org.viralstack.studio.job.theatre;
