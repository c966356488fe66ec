/**
 * What {@code GET /openapi} answers: one OpenAPI 3.1 description of both surfaces.
 *
 * <p>Rules: what people must write stands in the files below {@code openapi/}, one a feature:
 * texts, parameters, bodies and answers. What the code knows is taken from the code and never
 * written twice: whom an endpoint lets in, the errors that every endpoint can answer, the headers
 * of the rate limit. An endpoint without a text, or a text without an endpoint, fails the build.
 *
 * <p>Out of scope: who may read the description, see {@code transport}.
 */
package org.viralstack.api.description;
