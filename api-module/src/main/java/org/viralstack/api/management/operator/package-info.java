/**
 * What the operator of the installation does to users and to the signing keys.
 *
 * <p>Out of scope: plans of organizations, see the neighbours.
 */
package org.viralstack.api.management.operator;
