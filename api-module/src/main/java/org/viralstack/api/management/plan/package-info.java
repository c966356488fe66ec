/**
 * Plans, as callers of the management API name them.
 *
 * <p>Out of scope: what is in a plan, see {@code org.viralstack.billing}.
 */
package org.viralstack.api.management.plan;
