package io.github.cdijwt;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import jakarta.ws.rs.NameBinding;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Lets only requests with a valid token reach a resource; others are answered with 401 and a challenge.
 *
 * <p>It goes on a resource class, on a resource method or sub-resource locator, on a method of the interface or superclass
 * that a resource class gets its methods from, or on the {@link jakarta.ws.rs.core.Application}, where it protects
 * everything but the login and the public keys. What a method says comes before what its class says, and that before what the
 * {@code Application} says; a stereotype that carries it counts for what it stands on. On an interface <em>type</em> the
 * deployment stops, since several servers would not see it there. The class of the object that a request calls counts, wherever
 * its path is declared.
 *
 * <p>The token is checked before the resource is called. It is an interceptor binding, so that a bean whose server left
 * that check out answers 500 instead of working unprotected; on methods of other CDI beans it works too: they can be called
 * only below a resource that has it, perhaps as optional, by a caller who has what they ask for, and answer 500 elsewhere.
 * And it is a name binding, for filters of the application's own.
 *
 * @see CurrentIdentity
 */
@NameBinding
@InterceptorBinding
@Inherited
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface JwtRequired {

    /**
     * The realm that the challenge names (RFC 9110, section 11.5).
     *
     * @return the realm; empty: that of the setting {@code jwt.default-realm}
     */
    @Nonbinding
    String realm() default "";

    /**
     * Whether a request without a token is let in too, as nobody. A token that is there but not valid is still refused.
     *
     * @return true: no token is fine, and then there is no current identity
     */
    @Nonbinding
    boolean optional() default false;

    /**
     * The roles of which the caller must have at least one: the claim {@code groups} of the token lists what a caller has.
     * Others are answered with 403, "Forbidden". The roles of a method stand in place of those of its class.
     *
     * <p>A place cannot be optional and ask for roles: the deployment stops.
     *
     * @return the roles, any of them; empty: none is needed
     */
    @Nonbinding
    String[] roles() default {};
}
