package io.github.cdijwt.internal.openapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The changes of a description by cdi-jwt, which it takes back as soon as it knows more about the application. */
final class Additions {

    private final List<Runnable> undo = new ArrayList<>();

    /** Sets a property, which {@link #takeBack()} resets unless the application has changed it since. */
    <T> void set(Supplier<? extends @Nullable T> get, Consumer<@Nullable T> set, @Nullable T value) {
        @Nullable T before = get.get();
        set.accept(value);
        undo.add(() -> {
            if (Objects.equals(value, get.get())) {
                set.accept(before);
            }
        });
    }

    void takeBack() {
        undo.forEach(Runnable::run);
        undo.clear();
    }
}
