/** What holds for every request, whatever it asks for. */
package org.viralstack.system.transport;
