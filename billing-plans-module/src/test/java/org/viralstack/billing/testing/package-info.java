/** What the tests of this module share: its schema on a real database, and organizations. */
package org.viralstack.billing.testing;
