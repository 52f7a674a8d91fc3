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
 * Lets only requests with a valid token reach a resource; all others get the response 401 and a challenge.
 *
 * <p>Put it on a resource class, on a resource method or sub-resource locator, on a method of an interface or
 * superclass that a resource class implements or inherits, or on the {@link jakarta.ws.rs.core.Application}. There it
 * protects everything except the endpoints of cdi-jwt. The most specific annotation wins: method over
 * class over {@code Application}. A stereotype that carries the annotation counts like the annotation itself. On an
 * interface <em>type</em> it fails the deployment, because several servers ignore it there. The annotations on the
 * class of the called object apply, wherever its path is declared.
 *
 * <p>The standard {@code @RolesAllowed}, {@code @PermitAll} and {@code @DenyAll} count at the same places. Beside
 * {@code @RolesAllowed}, a caller needs roles of both annotations. An annotation without roles keeps the
 * {@code @RolesAllowed} of the class or {@code Application} around it.
 *
 * <p>The token is checked before the resource is called. The annotation is also an interceptor binding: if the server
 * skips the check, the call fails with 500 instead of running unprotected. Methods of other CDI beans can have it too.
 * They can be called only during a request to a {@code @JwtRequired} resource (which may be optional), by a caller with
 * the required roles; any other call fails with 500. It is a name binding as well, for the application's own filters.
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
     * The realm in the challenge (RFC 9110, section 11.5).
     *
     * @return the realm; if empty, the value of {@code jwt.default-realm} is used
     */
    @Nonbinding
    String realm() default "";

    /**
     * Whether requests without a token are accepted too, as anonymous. An invalid token is still rejected.
     *
     * @return true if the token is optional; without a token there is no current identity
     */
    @Nonbinding
    boolean optional() default false;

    /**
     * The roles of which the caller must have at least one. The {@link io.github.cdijwt.spi.RolesHandler} finds the
     * roles of the caller, by default in the claim {@code groups} of the token. Other callers get the response 403,
     * "Forbidden". The roles of a method replace those of its class, and its {@code @RolesAllowed}. If {@code optional}
     * is also true, the deployment fails. The role {@code **} has no special meaning here.
     *
     * @return the accepted roles; empty if no role is needed
     */
    @Nonbinding
    String[] roles() default {};

    /**
     * The maximum time since the user gave the password, for a resource that needs a recent login. It is compared with
     * the claim {@code auth_time} (OpenID Connect Core 1.0, section 2), which a refresh does not change. The leeway is
     * added. If the login is older, or the token has no such claim, the response is 401 with the error
     * {@code insufficient_user_authentication} and {@code max_age} in the challenge (RFC 9470, section 3). A method
     * without a maximum age keeps that of its class, unless it is {@code optional}. If the duration cannot be read, or
     * {@code optional} is also true, the deployment fails.
     *
     * @return a duration in ISO 8601, such as {@code PT15M}, or in seconds, such as {@code 900}; if empty, a login of
     *     any age is accepted
     */
    @Nonbinding
    String maxAge() default "";
}
