package io.github.cdijwt.internal.cdi;

import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.build.compatible.spi.Parameters;
import jakarta.enterprise.inject.build.compatible.spi.SyntheticBeanCreator;

/** Creates {@link RecentLogins} at run time from the knowledge of the extension. */
public class RecentLoginsCreator implements SyntheticBeanCreator<RecentLogins> {

    public static final String REQUIRED = "required";

    @Override
    public RecentLogins create(Instance<Object> lookup, Parameters parameters) {
        return new RecentLogins(parameters.get(REQUIRED, Boolean.class));
    }
}
