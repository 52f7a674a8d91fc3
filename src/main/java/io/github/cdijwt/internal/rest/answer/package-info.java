/**
 * Answers to rejected requests, the log lines of failed hooks, and the audit events. The login and the guard call this
 * package, and it may change in any release.
 *
 * <p>Read {@link io.github.cdijwt.internal.rest.answer.Answers} first.
 */
@NullMarked
package io.github.cdijwt.internal.rest.answer;

import org.jspecify.annotations.NullMarked;
