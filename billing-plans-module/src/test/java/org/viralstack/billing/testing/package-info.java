/** What the tests of this module share: a clock that stands, and the database. */
package org.viralstack.billing.testing;
