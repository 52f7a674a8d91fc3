package io.github.cdijwt.internal.caller;

import io.github.cdijwt.JwtException;
import io.github.cdijwt.internal.token.Refusals;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.build.compatible.spi.Parameters;
import jakarta.enterprise.inject.build.compatible.spi.SyntheticBeanCreator;
import jakarta.enterprise.inject.spi.CDI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Creates the injected identity or principal from {@link CurrentRequest}, plain or as an {@code Optional}. */
public class CurrentIdentityCreator implements SyntheticBeanCreator<Object> {

    public static final String TYPE = "type";
    public static final String PRINCIPAL = "principal";
    public static final String IF_NONE = "ifNone";

    /** Give an empty {@code Optional}. */
    public static final String EMPTY = "empty";

    /** Give null in a request without an identity. */
    public static final String NULL = "null";

    public static final String REFUSE = "refuse";

    @Override
    public @Nullable Object create(Instance<Object> lookup, Parameters parameters) {
        String ifNone = parameters.get(IF_NONE, String.class);
        try {
            // The given lookup does not see the beans of a web application on Payara.
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
