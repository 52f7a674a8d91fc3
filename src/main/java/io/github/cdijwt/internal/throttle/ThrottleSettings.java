package io.github.cdijwt.internal.throttle;

import java.time.Duration;
import java.util.OptionalInt;

/**
 * How many failed logins are let pass, and what comes after.
 *
 * @param failures how many in a row; empty: any number
 * @param maxWait the longest that an account has to wait for its next try
 */
public record ThrottleSettings(OptionalInt failures, Duration maxWait) {}
