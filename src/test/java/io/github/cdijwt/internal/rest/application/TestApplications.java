package io.github.cdijwt.internal.rest.application;

import java.util.List;

/** Applications that are beans, for tests without a container. */
public final class TestApplications {

    private TestApplications() {}

    @SuppressWarnings("UnnecessaryAssignment") // No container injects here.
    public static ApplicationRequirements of(List<Class<?>> types) {
        ApplicationRequirements requirements = new ApplicationRequirements();
        requirements.applicationBeans = new ApplicationBeans() {
            @Override
            public List<Class<?>> types() {
                return types;
            }
        };
        return requirements;
    }
}
