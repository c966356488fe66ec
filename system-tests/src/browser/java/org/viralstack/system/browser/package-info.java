/**
 * The dashboard in a real browser.
 *
 * <p>Rules: run by {@code mvn verify -Pbrowser} only, as the driver is large; skipped, with a
 * sentence that says what is missing, where there is no Chromium. What a page writes to the console
 * fails the test, as does a serious or critical finding of axe. Pictures of every page are left in
 * {@code target/screenshots}.
 *
 * <p>Out of scope: what the API answers, see the other packages.
 */
package org.viralstack.system.browser;
