package io.github.cdijwt.spi;

import jakarta.inject.Qualifier;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Injects the default implementation of a hook, so that the application's implementation can extend it.
 *
 * <pre>{@code
 * @ApplicationScoped
 * public class TenantPayload implements PayloadHandler<User> {
 *
 *     @Inject @BuiltIn PayloadHandler<User> builtIn;
 *
 *     public JsonObject payload(User user) {
 *         return Json.createObjectBuilder(builtIn.payload(user)).add("tenant", user.tenant()).build();
 *     }
 * }
 * }</pre>
 *
 * @since 1.0
 */
@Qualifier
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.METHOD, ElementType.TYPE})
public @interface BuiltIn {}
