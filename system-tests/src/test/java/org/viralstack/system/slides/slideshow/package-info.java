/** Slideshows over HTTP, from an app to six pictures, a ZIP and a signed webhook. */
package org.viralstack.system.slides.slideshow;
