package io.github.cdijwt.internal.cdi;

import io.github.cdijwt.JwtException;
import io.github.cdijwt.internal.token.Refusals;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.build.compatible.spi.Parameters;
import jakarta.enterprise.inject.build.compatible.spi.SyntheticBeanCreator;
import jakarta.enterprise.inject.spi.CDI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Gives what {@link CurrentRequest} holds: the identity or the principal, bare or as an {@code Optional}. */
public class CurrentIdentityCreator implements SyntheticBeanCreator<Object> {

    public static final String TYPE = "type";
    public static final String PRINCIPAL = "principal";
    public static final String IF_NONE = "ifNone";

    /** An {@code Optional}. */
    public static final String EMPTY = "empty";

    /** Null in a request that goes on without an identity. */
    public static final String NULL = "null";

    public static final String REFUSE = "refuse";

    @Override
    public @Nullable Object create(Instance<Object> lookup, Parameters parameters) {
        String ifNone = parameters.get(IF_NONE, String.class);
        try {
            // Not by the given lookup: on Payara it does not see the beans of a web application.
            CurrentRequest request = CDI.current().select(CurrentRequest.class).get();
            Optional<?> found = parameters.get(PRINCIPAL, Boolean.class) ? request.principal() : request.identity();
            if (ifNone.equals(EMPTY)) {
                return found;
            }
            if (found.isPresent()) {
                return found.get();
            }
            if (ifNone.equals(NULL) && request.isDecided()) {
                request.giveNone();
                return null;
            }
            throw missing(request, parameters.get(TYPE, String.class));
        } catch (ContextNotActiveException e) {
            if (ifNone.equals(EMPTY)) {
                return Optional.empty();
            }
            throw ForgottenCheck.withoutRequest();
        }
    }

    private static JwtException missing(CurrentRequest request, String type) {
        if (request.isChecked()) {
            return Refusals.tokenRequired();
        }
        return request.isDecided()
                ? ForgottenCheck.in(request)
                : request.request()
                        .map(early -> ForgottenCheck.tooEarly(early, type))
                        .orElseGet(() -> ForgottenCheck.in(request));
    }
}
