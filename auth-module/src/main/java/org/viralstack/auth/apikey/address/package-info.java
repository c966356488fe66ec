/**
 * Where keys may be used from.
 *
 * <p>Rules: names are never looked up; what is ambiguous is refused when it is said, not when it is
 * used.
 */
package org.viralstack.auth.apikey.address;
