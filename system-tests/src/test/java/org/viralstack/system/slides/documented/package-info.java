/** The calls that the page on slides documents, made by {@code curl}. */
package org.viralstack.system.slides.documented;
