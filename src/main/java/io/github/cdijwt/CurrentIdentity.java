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
 * <p>{@code Optional}, {@code Provider} and {@code Instance} give the object that the {@code IdentityHandler} returned. A bare
 * {@code User} is that object too if its class is one of these:
 *
 * <ul>
 *   <li>a record, an enum, a sealed or final class, a class with a final method, or a class without a constructor that has no
 *       parameters and is not private;
 *   <li>a class with fields that other classes can see;
 *   <li>a class that overrides {@code equals} or {@code hashCode};
 *   <li>an entity: a class with {@code Entity}, {@code MappedSuperclass} or {@code Embeddable} of Jakarta Persistence, on
 *       itself or on a superclass. A class that only {@code orm.xml} maps is not recognized.
 * </ul>
 *
 * <p>Such an object belongs to one request, and so does an {@code Optional}. A direct injection into a bean that is not
 * {@code @RequestScoped} stops the deployment: inject a {@code Provider} there. A resource class without a scope becomes
 * {@code @RequestScoped} if the server shows it to cdi-jwt. The field or parameter is null in a request that goes on without an
 * identity. A bean that is made before the token is checked, and so could get null below {@code @JwtRequired}, is answered
 * with 500 and a log line.
 *
 * <p>An interface or any other class is injected bare as a client proxy, which passes each call on to the user of the current
 * request. It may be injected into any bean. One proxy stands for all callers: to compare the user, or to keep it in a map or
 * set, inject a {@code Provider} and use what it gives.
 *
 * <p>An entity is usually detached: merge it, or find it again by its id, before changing it or reading a lazy association.
 */
@Qualifier
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.METHOD, ElementType.TYPE})
public @interface CurrentIdentity {}
