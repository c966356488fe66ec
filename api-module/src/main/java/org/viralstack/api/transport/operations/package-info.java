/**
 * What the server itself puts into this application: the operator's endpoints {@code /health} and
 * {@code /metrics}, and a description of its own below {@code /openapi/}.
 *
 * <p>Rules: whoever calls from elsewhere than the operator allows finds no operator's endpoint. The
 * description is hidden from all; ours, {@code /openapi}, is for everybody.
 *
 * <p>Out of scope: what they answer, see the modules' health checks and the server.
 */
package org.viralstack.api.transport.operations;
