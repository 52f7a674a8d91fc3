package io.github.cdijwt;

import jakarta.inject.Qualifier;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Injects the caller of the current request: the application's own user, as its
 * {@link io.github.cdijwt.spi.IdentityHandler} found it for the token.
 *
 * <pre>{@code
 * @Inject @CurrentIdentity User user;                 // a token is required
 * @Inject @CurrentIdentity Optional<User> user;       // the token is optional
 * @Inject @CurrentIdentity Provider<User> user;       // in a bean that outlives the request
 * @Inject @CurrentIdentity Instance<User> user;       // the same
 * @Inject @CurrentIdentity JwtPrincipal principal;    // the claims of the token
 * }</pre>
 *
 * <p>There is an identity only if {@link JwtRequired} or {@code @RolesAllowed} applies and the request has a valid
 * token. Otherwise the {@code Optional} is empty, even if the {@code Authorization} header has a token. If a resource
 * that is {@code optional} uses the identity in a request without a token, the response is 401. If a resource without
 * these annotations uses the identity, the response is 500, and the log names the resource and the remedy.
 *
 * <p>{@code Optional}, {@code Provider} and {@code Instance} give the object that the {@code IdentityHandler} returned.
 * A plain {@code User} injection gives the same object if its class is one of these:
 *
 * <ul>
 *   <li>a record, an enum, a sealed or final class, a class with a final method, or a class without a non-private
 *       no-argument constructor;
 *   <li>a class with fields that other classes can see;
 *   <li>a class that overrides {@code equals} or {@code hashCode};
 *   <li>an entity: a class with {@code Entity}, {@code MappedSuperclass} or {@code Embeddable} of Jakarta Persistence,
 *       on itself or on a superclass. A class that only {@code orm.xml} maps is not recognized.
 * </ul>
 *
 * <p>Such an object, and an {@code Optional}, belongs to one request. Injecting it directly into a bean that is not
 * {@code @RequestScoped} fails the deployment: inject a {@code Provider} there. A resource class without a scope
 * becomes {@code @RequestScoped} if the server makes it visible to CDI extensions. The field or parameter is null in a
 * request without an identity. If a bean of a {@code @JwtRequired} resource is created before the token is checked, and
 * so got null, the response is 500 and an error is logged.
 *
 * <p>For interfaces and all other classes, a plain {@code User} injection gives a client proxy, which forwards each
 * call to the user of the current request. The proxy may be injected into any bean. All callers share one proxy: to
 * compare users, or to keep them in a map or set, inject a {@code Provider} and use the object that it returns.
 *
 * <p>An entity is usually detached: merge it, or load it again by its id, before you change it or read a lazy
 * association.
 *
 * @since 1.0
 */
@Qualifier
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.METHOD, ElementType.TYPE})
public @interface CurrentIdentity {}
