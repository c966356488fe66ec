package org.viralstack.api.json;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The body of a request: one well-formed JSON object.
 *
 * @param object its fields, of any type
 */
public record JsonBody(ObjectNode object) {}
