/** What the documentation says, compared with what the code does. */
package org.viralstack.system.documentation;
