/** The Sync surface, as its clients see it. */
package org.viralstack.system.sync;
