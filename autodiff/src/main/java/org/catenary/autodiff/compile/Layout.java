package org.catenary.autodiff.compile;

import java.util.ArrayList;
import java.util.List;

/// Where the numbers of a value stand in memory.
sealed interface Layout {

    record Leaf(Buffer buffer) implements Layout {}

    record PairOf(Layout left, Layout right) implements Layout {}

    record ArrayOf(int size, Layout of) implements Layout {}

    /// {@return the value that stands there}
    default Sym value(Emitter emitter, List<Index> at) {
        return switch (this) {
            case Leaf(Buffer buffer) -> new Sym.Num(emitter.read(Access.of(buffer, at)));
            case PairOf(Layout left, Layout right) -> new Sym.Pair(left.value(emitter, at), right.value(emitter, at));
            case ArrayOf(int size, Layout of) -> new Sym.Arr(size, k -> {
                List<Index> longer = new ArrayList<>(at);
                longer.add(k);
                return of.value(emitter, longer);
            }, true);
        };
    }

    /// {@return the buffers, left before right}
    default List<Buffer> buffers() {
        return switch (this) {
            case Leaf(Buffer buffer) -> List.of(buffer);
            case PairOf(Layout left, Layout right) -> {
                List<Buffer> all = new ArrayList<>(left.buffers());
                all.addAll(right.buffers());
                yield all;
            }
            case ArrayOf(int _, Layout of) -> of.buffers();
        };
    }
}
