/** What the nodes tell each other. */
package org.viralstack.auth.cluster;
