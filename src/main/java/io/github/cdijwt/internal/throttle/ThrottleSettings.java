package io.github.cdijwt.internal.throttle;

import java.time.Duration;
import java.util.OptionalInt;

/**
 * The limits for failed logins.
 *
 * @param failures the number of failures in a row before an account has to wait; empty if there is no limit
 * @param maxWait the longest wait of an account before its next attempt
 */
public record ThrottleSettings(OptionalInt failures, Duration maxWait) {}
