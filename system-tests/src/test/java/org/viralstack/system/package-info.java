/** What holds for the product as a whole. */
package org.viralstack.system;
