/** Organizations and users. */
package org.viralstack.auth.account;
