package io.github.cdijwt.internal.cdi;

/**
 * The place of sessions and failed logins, for the log.
 *
 * @param description the place, such as "in memory"
 * @param isMemory whether a restart loses them, and other servers do not know them
 */
public record StatePlace(String description, boolean isMemory) {}
