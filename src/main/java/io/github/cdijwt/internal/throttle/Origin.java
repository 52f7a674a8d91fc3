package io.github.cdijwt.internal.throttle;

/**
 * Whose tries are counted together, in hashes: those for an account, or for an account from one address.
 *
 * @param account the account
 * @param address the address; 0: any
 */
record Origin(long account, long address) {}
