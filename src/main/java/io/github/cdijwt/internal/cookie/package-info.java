/**
 * Plain Java: the {@code Cookie} header, and the rules that keep pages of other origins from using it.
 */
@NullMarked
package io.github.cdijwt.internal.cookie;

import org.jspecify.annotations.NullMarked;
