/** The management API, as its clients see it. */
package org.viralstack.system.management;
