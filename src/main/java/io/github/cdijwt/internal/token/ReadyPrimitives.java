package io.github.cdijwt.internal.token;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jose4j.jwa.CryptoPrimitive;
import org.jspecify.annotations.Nullable;

/**
 * What signs with one key and its algorithm, made ready before and lent to one thread at a time: to look up and to key a new one takes longer
 * than a token's whole MAC.
 */
final class ReadyPrimitives {

    private static final int PLACES = 16;
    /** So many references fill a line of the processor's cache, for which two threads would otherwise compete. */
    private static final int APART = 16;

    private final AtomicReferenceArray<CryptoPrimitive> places = new AtomicReferenceArray<>(PLACES * APART);

    /** One for the caller alone; null where none is ready. */
    @Nullable
    CryptoPrimitive take() {
        return places.getAndSet(place(), null);
    }

    /** For the next. One that failed must not be given back: nobody knows what it still holds. */
    void giveBack(CryptoPrimitive primitive) {
        places.setRelease(place(), primitive);
    }

    private static int place() {
        return Math.floorMod(Thread.currentThread().getId(), PLACES) * APART;
    }
}
