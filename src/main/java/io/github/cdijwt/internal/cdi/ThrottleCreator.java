package io.github.cdijwt.internal.cdi;

import io.github.cdijwt.spi.BuiltIn;
import io.github.cdijwt.spi.LoginThrottle;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.build.compatible.spi.Parameters;
import jakarta.enterprise.inject.build.compatible.spi.SyntheticBeanCreator;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.enterprise.util.AnnotationLiteral;

/**
 * Creates the bean for {@code LoginThrottle} if the application has none, so that others can inject it without a
 * qualifier.
 */
public class ThrottleCreator implements SyntheticBeanCreator<LoginThrottle> {

    @Override
    public LoginThrottle create(Instance<Object> lookup, Parameters parameters) {
        // The given lookup does not see the beans of a web application on Payara.
        return CDI.current().select(LoginThrottle.class, new BuiltInLiteral()).get();
    }

    private static final class BuiltInLiteral extends AnnotationLiteral<BuiltIn> implements BuiltIn {
        private static final long serialVersionUID = 1L;
    }
}
