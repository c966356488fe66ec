/** Everybody who calls in the matrix, with their credentials, and the things that they call for. */
package org.viralstack.system.matrix.cast;
