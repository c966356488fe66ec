/**
 * The bodies with which API keys are made, changed and replaced.
 *
 * <p>Rules: every field has one rule, whichever body it stands in; a body with a field that is not
 * known, or any that breaks its rule, is refused as a whole.
 *
 * <p>Out of scope: whether the caller may have such a key, see {@code
 * org.viralstack.auth.apikey.issuing}.
 */
package org.viralstack.api.management.apikey.request;
