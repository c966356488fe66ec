/** Guarantees of movies over HTTP: asked for, watched, cancelled, removed, told, and paid for. */
package org.viralstack.system.sync.job;
