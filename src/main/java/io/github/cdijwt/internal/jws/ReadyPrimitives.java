package io.github.cdijwt.internal.jws;

import java.util.concurrent.atomic.AtomicIntegerArray;
import org.jose4j.jwa.CryptoPrimitive;
import org.jspecify.annotations.Nullable;

/**
 * What signs with one key and its algorithm, made ready before and lent to one thread at a time: to look up and to key a new
 * one takes longer than a token's whole MAC. Each stays in its place, and a number says whether it is lent: to move the
 * reference out and in would have the garbage collector told each time, by a fence that costs a tenth of a verification.
 */
public final class ReadyPrimitives {

    private static final int PLACES = 16;
    /** So many numbers fill a line of the processor's cache, for which two threads would otherwise compete. */
    private static final int APART = 16;

    private static final int FREE = 0;
    private static final int LENT = 1;

    /** Whoever has borrowed a place changes it; a primitive is found there by its own borrower alone. */
    private final @Nullable CryptoPrimitive[] primitives = new CryptoPrimitive[PLACES];

    private final AtomicIntegerArray states = new AtomicIntegerArray(PLACES * APART);

    /** One for the caller alone, until it is given back or dropped; null where none is ready. */
    @Nullable
    public CryptoPrimitive take() {
        int place = place();
        if (!states.compareAndSet(place * APART, FREE, LENT)) {
            return null;
        }
        CryptoPrimitive primitive = primitives[place];
        if (primitive == null) {
            states.setRelease(place * APART, FREE);
        }
        return primitive;
    }

    /** For the next: one that was taken; or a new one, which is kept if its place is not lent. */
    public void giveBack(CryptoPrimitive primitive) {
        int place = place();
        if (primitives[place] == primitive) {
            states.setRelease(place * APART, FREE);
        } else if (states.compareAndSet(place * APART, FREE, LENT)) {
            primitives[place] = primitive;
            states.setRelease(place * APART, FREE);
        }
    }

    /** Not for the next: nobody knows what one that failed still holds. */
    public void drop(CryptoPrimitive primitive) {
        int place = place();
        if (primitives[place] == primitive) {
            primitives[place] = null;
            states.setRelease(place * APART, FREE);
        }
    }

    private static int place() {
        return Math.floorMod(Thread.currentThread().getId(), PLACES);
    }
}
