/** Work. */
package org.viralstack.studio;
