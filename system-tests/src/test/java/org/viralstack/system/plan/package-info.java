/** Plans, usage, and the states of organizations, against the running product. */
package org.viralstack.system.plan;
