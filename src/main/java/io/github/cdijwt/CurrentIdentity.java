package io.github.cdijwt;

import jakarta.inject.Qualifier;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Injects who makes the current request: the application's own user, as its
 * {@link io.github.cdijwt.spi.IdentityHandler} found it for the token.
 *
 * <pre>{@code
 * @Inject @CurrentIdentity User user;                 // there must be one
 * @Inject @CurrentIdentity Optional<User> user;       // where the token is optional
 * @Inject @CurrentIdentity Provider<User> user;       // in a bean that outlives the request
 * @Inject @CurrentIdentity Instance<User> user;       // the same
 * @Inject @CurrentIdentity JwtPrincipal principal;    // the claims of the token
 * }</pre>
 *
 * <p>There is an identity only where {@link JwtRequired} let a token in. Elsewhere the {@code Optional} is empty, whatever
 * the {@code Authorization} header says. An identity that is used below an optional resource without a token is answered with
 * 401. An identity that is used where no token was checked is a mistake of the developer: the answer is 500, and the log names
 * the resource and the remedy.
 *
 * <p>An interface, or an identity class that a client proxy can stand for (not a record, not final, with a constructor without
 * parameters and only private fields), is looked up anew in each request and may be injected into any bean. A record, a final
 * class, one with fields that others see, and an {@code Optional} cannot be: outside a {@code @RequestScoped} bean, where they
 * would keep the first caller, a direct injection of one stops the deployment; inject a {@code Provider} there.
 */
@Qualifier
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.METHOD, ElementType.TYPE})
public @interface CurrentIdentity {}
