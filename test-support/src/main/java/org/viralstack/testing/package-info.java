/**
 * What the unit tests of several modules share: a clock that is held still, and races.
 *
 * <p>Modules depend on this in the scope {@code test} only, and nothing here knows a module: what
 * belongs to one stands in its own tests.
 */
package org.viralstack.testing;
