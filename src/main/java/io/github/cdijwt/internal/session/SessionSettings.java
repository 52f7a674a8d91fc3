package io.github.cdijwt.internal.session;

import java.time.Duration;
import java.util.OptionalInt;

/**
 * The settings for sessions. Every value has been checked.
 *
 * @param idle how long a session lasts without a refresh
 * @param lifetime how long a session lasts at most
 * @param grace how long a refresh token can be used again after it was exchanged for its successor
 * @param maxSessions the maximum number of sessions of one user; empty if there is no limit
 * @param verify whether each request with a token of a session asks the store whether the session has ended
 */
public record SessionSettings(
        Duration idle, Duration lifetime, Duration grace, OptionalInt maxSessions, boolean verify) {}
