/**
 * Signatures of tokens (RFC 7515): algorithms, keys, base64url, and JSON that is read without tolerance. This package is
 * plain Java and knows no claim and no rejection. It exists for the packages of tokens and keys and may change in any
 * release.
 */
@NullMarked
package io.github.cdijwt.internal.jws;

import org.jspecify.annotations.NullMarked;
