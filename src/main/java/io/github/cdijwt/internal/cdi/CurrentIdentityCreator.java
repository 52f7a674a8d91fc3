package io.github.cdijwt.internal.cdi;

import io.github.cdijwt.JwtException;
import io.github.cdijwt.internal.token.Refusals;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.build.compatible.spi.Parameters;
import jakarta.enterprise.inject.build.compatible.spi.SyntheticBeanCreator;
import jakarta.enterprise.inject.spi.CDI;
import java.util.Optional;
import java.util.function.Function;

/** Gives what {@link CurrentRequest} holds: the identity or the principal, bare or as an {@code Optional}. */
public class CurrentIdentityCreator implements SyntheticBeanCreator<Object> {

    static final String PRINCIPAL = "principal";
    static final String OPTIONAL = "optional";

    @Override
    public Object create(Instance<Object> lookup, Parameters parameters) {
        Function<CurrentRequest, Optional<?>> wanted =
                parameters.get(PRINCIPAL, Boolean.class) ? CurrentRequest::principal : CurrentRequest::identity;
        boolean optional = parameters.get(OPTIONAL, Boolean.class);
        try {
            // Not by the given lookup: on Payara it does not see the beans of a web application.
            CurrentRequest request = CDI.current().select(CurrentRequest.class).get();
            Optional<?> found = wanted.apply(request);
            return optional ? found : found.orElseThrow(() -> missing(request));
        } catch (ContextNotActiveException e) {
            if (optional) {
                return Optional.empty();
            }
            throw ForgottenCheck.withoutRequest();
        }
    }

    private static JwtException missing(CurrentRequest request) {
        return request.isChecked() ? Refusals.tokenRequired() : ForgottenCheck.in(request);
    }
}
