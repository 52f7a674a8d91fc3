package io.github.cdijwt.internal.cdi;

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
        Optional<?> found = find(wanted);
        return parameters.get(OPTIONAL, Boolean.class) ? found : found.orElseThrow(Refusals::tokenRequired);
    }

    private static Optional<?> find(Function<CurrentRequest, Optional<?>> wanted) {
        try {
            // Not by the given lookup: on Payara it does not see the beans of a web application.
            return wanted.apply(CDI.current().select(CurrentRequest.class).get());
        } catch (ContextNotActiveException e) {
            // Outside a request nobody makes one.
            return Optional.empty();
        }
    }
}
