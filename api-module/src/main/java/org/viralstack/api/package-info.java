/** Surfaces. */
package org.viralstack.api;
