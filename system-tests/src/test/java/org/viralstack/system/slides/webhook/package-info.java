/** Webhooks of the Slides surface, with receivers that answer as customers' servers do. */
package org.viralstack.system.slides.webhook;
