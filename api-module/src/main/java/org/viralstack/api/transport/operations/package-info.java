/**
 * The operator's endpoints, which the server itself puts into this application: {@code /health} and
 * {@code /metrics}.
 *
 * <p>Rules: whoever calls from elsewhere than the operator allows finds nothing there. {@code
 * /openapi} is for everybody.
 *
 * <p>Out of scope: what they answer, see the modules' health checks and the server.
 */
package org.viralstack.api.transport.operations;
