/** The operator's endpoints and the work in the background, against the running product. */
package org.viralstack.system.operator;
