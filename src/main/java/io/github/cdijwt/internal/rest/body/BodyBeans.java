package io.github.cdijwt.internal.rest.body;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Creates the timer for slow bodies. */
@ApplicationScoped
public class BodyBeans {

    @Produces
    @Singleton
    AlarmThread alarm() {
        return new AlarmThread();
    }

    void stop(@Disposes AlarmThread alarm) {
        alarm.close();
    }
}
