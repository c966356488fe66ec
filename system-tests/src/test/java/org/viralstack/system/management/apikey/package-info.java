/** What is promised of API keys, held against the running product. */
package org.viralstack.system.management.apikey;
