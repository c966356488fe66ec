package org.viralstack.billing.catalogue;

import java.time.Duration;
import org.viralstack.billing.Plan;

/**
 * What a sign-up that names a paid plan starts with.
 *
 * @param length from 1 to 365 days
 */
public record Trial(Plan plan, Duration length) {}
