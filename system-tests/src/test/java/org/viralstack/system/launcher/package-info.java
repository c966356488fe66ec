/** What the one-command start promises, tried with the launcher as a process of its own. */
package org.viralstack.system.launcher;
