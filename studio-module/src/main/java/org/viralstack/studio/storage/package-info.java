/**
 * How the studio's rows are kept: the owner of the schema {@code studio}, and the columns that need
 * converting.
 */
package org.viralstack.studio.storage;
