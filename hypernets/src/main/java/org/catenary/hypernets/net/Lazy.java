package org.catenary.hypernets.net;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A value that is computed when first asked for; threads that ask at once may each compute it.
final class Lazy<T> {

    private final Supplier<T> supplier;
    private volatile @Nullable T value;

    Lazy(Supplier<T> supplier) { this.supplier = supplier; }

    T get() {
        T known = value;
        if (known == null) {
            known = supplier.get();
            value = known;
        }
        return known;
    }
}
