/** What they may do. */
package org.viralstack.billing;
