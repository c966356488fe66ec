package org.viralstack.api.description;

import java.lang.reflect.Method;

/**
 * One endpoint.
 *
 * @param path from the root of the server, such as {@code /v1/me}, with parameters in braces
 * @param verb the method of HTTP in lower case, as descriptions write it
 * @param method the resource method that answers
 */
public record Route(String path, String verb, Method method) {}
