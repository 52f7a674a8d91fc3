package io.github.cdijwt.internal.throttle;

/**
 * The key of a counter, in hashes: an account from any address, or an account from one address.
 *
 * @param account the account
 * @param address the address; 0 for any address
 */
record Origin(long account, long address) {}
