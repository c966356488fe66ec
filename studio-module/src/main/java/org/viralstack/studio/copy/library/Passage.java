package org.viralstack.studio.copy.library;

import org.viralstack.studio.wording.Pattern;

/** A headline and what goes below it. */
record Passage(Pattern headline, Pattern body) {}
