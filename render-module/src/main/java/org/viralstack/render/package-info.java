/** Pictures. */
package org.viralstack.render;
