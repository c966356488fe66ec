/** The Slides surface, as its clients see it. */
package org.viralstack.system.slides;
