package org.viralstack.auth.background;

import java.time.Instant;

/** Fired in the transaction that asks for a task, so that the node can look for it afterwards. */
record TaskScheduled(Instant due) {}
