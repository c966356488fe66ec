/**
 * Words from a language model, through the chat completions protocol of OpenAI that many servers
 * speak, where the operator has configured one.
 *
 * <p>Rules: a model is never trusted. Its answer is capped, must be the JSON that was asked for,
 * with the right number of slides and texts within the limits, and is refused as a whole otherwise.
 * A call has a timeout and a bounded number of attempts; after that the shipped library writes
 * instead, so that no slideshow waits for a model. The key is sent to the configured address only,
 * redirects are not followed, and it is never logged.
 *
 * <p>What is sent: the app's name, niche, language, audience and value propositions, the template,
 * its variables and the hook. Nothing about organizations or users.
 *
 * <p>Out of scope: which words are shipped, see {@code copy.library} and {@code hook.library}.
 */
package org.viralstack.studio.languagemodel;
