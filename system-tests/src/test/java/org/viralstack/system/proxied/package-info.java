/** The product behind a proxy, with small limits: on a server of its own, always Payara Micro. */
package org.viralstack.system.proxied;
