package io.github.cdijwt.internal.jws;

import java.util.concurrent.atomic.AtomicIntegerArray;
import org.jose4j.jwa.CryptoPrimitive;
import org.jspecify.annotations.Nullable;

/**
 * A pool of initialized signing primitives for one key and its algorithm, each lent to one thread at a time. Creating
 * and initializing a new one takes longer than computing the MAC of a token. A primitive stays in its slot while a
 * number says whether the slot is lent: moving the reference would trigger a write barrier of the garbage collector,
 * which costs a tenth of a verification.
 */
public final class ReadyPrimitives {

    private static final int PLACES = 16;
    /**
     * The distance that puts each number into its own cache line, so that threads do not compete for one (false
     * sharing).
     */
    private static final int APART = 16;

    private static final int FREE = 0;
    private static final int LENT = 1;

    /** Only the borrower of a slot changes it, and only the borrower finds its own primitive there. */
    private final @Nullable CryptoPrimitive[] primitives = new CryptoPrimitive[PLACES];

    private final AtomicIntegerArray states = new AtomicIntegerArray(PLACES * APART);

    /** A primitive for exclusive use until it is given back or dropped; null if none is ready. */
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

    /** Returns a primitive that was taken, or offers a new one, which is kept if its slot is not lent. */
    public void giveBack(CryptoPrimitive primitive) {
        int place = place();
        if (primitives[place] == primitive) {
            states.setRelease(place * APART, FREE);
        } else if (states.compareAndSet(place * APART, FREE, LENT)) {
            primitives[place] = primitive;
            states.setRelease(place * APART, FREE);
        }
    }

    /** Discards a primitive that failed, since its state is unknown. */
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
