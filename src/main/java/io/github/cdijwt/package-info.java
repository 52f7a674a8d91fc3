/**
 * JWT login and protection for Jakarta REST applications: the types that application code uses.
 *
 * <p>An application needs one bean that checks passwords and finds users, and an annotation on each protected resource:
 *
 * <pre>{@code
 * @ApplicationScoped
 * public class Users implements Authenticator<User>, IdentityHandler<User> {
 *
 *     private final Passwords passwords = new Passwords();
 *
 *     @Inject UserRepository repository;
 *
 *     // Called at POST /auth: returns the user, or empty if the name or the password is wrong.
 *     public Optional<User> authenticate(Credentials credentials) {
 *         Optional<User> user = repository.findByName(credentials.username());
 *         boolean matches = passwords.matches(credentials.password(), user.map(User::passwordHash));
 *         return user.filter(found -> matches);
 *     }
 *
 *     // Called for each request with a token: returns the user of the token.
 *     public Optional<User> identity(JsonObject claims) {
 *         return repository.findById(claims.getInt("identity"));
 *     }
 * }
 *
 * @Path("/orders")
 * @RequestScoped
 * public class OrdersResource {
 *
 *     @Inject @CurrentIdentity User user;
 *
 *     @GET
 *     @JwtRequired
 *     public String orders() {
 *         return "The orders of " + user.name();
 *     }
 * }
 * }</pre>
 *
 * <p>Read these types first:
 *
 * <ol>
 *   <li>{@link io.github.cdijwt.JwtRequired} protects a resource;
 *   <li>{@link io.github.cdijwt.CurrentIdentity} injects the caller;
 *   <li>{@link io.github.cdijwt.spi.Authenticator} and {@link io.github.cdijwt.spi.IdentityHandler} are the two hooks that
 *       each application implements;
 *   <li>{@link io.github.cdijwt.Passwords} hashes and checks passwords;
 *   <li>{@link io.github.cdijwt.JwtSubject} adds roles and a subject to the tokens of your users.
 * </ol>
 *
 * <p>Later you may need {@link io.github.cdijwt.JwtPrincipal} to read claims, {@link io.github.cdijwt.Sessions} to log users
 * out, {@link io.github.cdijwt.Logins} for a login resource of your own, {@link io.github.cdijwt.Tokens} for download links,
 * and the events, such as {@link io.github.cdijwt.LoginFailed}, for an audit log. The other hooks are in
 * {@link io.github.cdijwt.spi}.
 *
 * <p>Packages below {@code internal} may change in any release.
 */
@NullMarked
package io.github.cdijwt;

import org.jspecify.annotations.NullMarked;
