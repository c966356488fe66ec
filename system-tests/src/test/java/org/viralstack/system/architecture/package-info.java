/** The rules that hold for all code of the product, checked against what was compiled. */
package org.viralstack.system.architecture;
