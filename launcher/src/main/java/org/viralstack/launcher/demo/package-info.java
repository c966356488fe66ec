/**
 * The first run: a demo organization, made through the public endpoints like any other, and a text
 * that shows how to use it.
 *
 * <p>Rules: nothing here reaches into the database; whatever the first start could not finish, the
 * next one does.
 */
package org.viralstack.launcher.demo;
