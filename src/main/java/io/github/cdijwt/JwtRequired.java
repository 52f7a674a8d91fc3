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
 * Lets only requests with a valid token reach a resource. All other requests get the response 401 and a challenge.
 *
 * <pre>{@code
 * @Path("/orders")
 * @RequestScoped
 * @JwtRequired
 * public class OrdersResource {
 *
 *     @Inject @CurrentIdentity User user;
 *
 *     @GET
 *     public List<Order> mine() { ... }               // any caller with a valid token
 *
 *     @GET
 *     @Path("all")
 *     @JwtRequired(roles = "clerk")
 *     public List<Order> all() { ... }                // 403 without the role
 *
 *     @GET
 *     @Path("catalog")
 *     @PermitAll
 *     public List<Item> catalog() { ... }             // no token needed
 * }
 * }</pre>
 *
 * <p>The annotation can be on:
 *
 * <ul>
 *   <li>a resource class;
 *   <li>a resource method or a sub-resource locator;
 *   <li>a method of an interface or superclass that a resource class implements or inherits;
 *   <li>the {@link jakarta.ws.rs.core.Application}, where it protects everything except the endpoints of cdi-jwt;
 *   <li>a stereotype, which then counts like the annotation itself.
 * </ul>
 *
 * <p>The most specific annotation wins: method over class over {@code Application}. The annotations on the class of the
 * called object apply, even if another type declares the path. On an interface <em>type</em>, the annotation fails the
 * deployment, because several servers ignore it there.
 *
 * <p>The standard annotations {@code @RolesAllowed}, {@code @PermitAll} and {@code @DenyAll} can be on the same
 * elements. If {@code @RolesAllowed} is on the same element, a caller needs roles of both annotations. A
 * {@code @JwtRequired} without roles keeps the {@code @RolesAllowed} of the class or {@code Application} around it.
 *
 * <p>The token is checked before the resource is called. The annotation is also an interceptor binding: if the server
 * skips the check, the call fails with 500 instead of running unprotected.
 *
 * <p>Methods of other CDI beans can have the annotation too. They can be called only during a request to a
 * {@code @JwtRequired} resource (which may be optional), by a caller with the required roles. Any other call fails with
 * 500.
 *
 * <p>The annotation is also a name binding, for filters of the application.
 *
 * @see CurrentIdentity
 * @since 1.0
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
     * is also true, the deployment fails. The role {@code **} has no special meaning here, unlike in
     * {@code @RolesAllowed}.
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
