/**
 * Who may reach an endpoint, and how often: the annotations with which every resource method says
 * so, and the filter that holds it to its word.
 *
 * <p>Rules: a method that says nothing is not deployed; the order of the checks stands in {@link
 * GuardFeature}; what is refused has cost the caller nothing.
 *
 * <p>Out of scope: how credentials are proven, see {@code credential}; the limits themselves, see
 * {@code org.viralstack.billing}.
 */
package org.viralstack.api.guard;
