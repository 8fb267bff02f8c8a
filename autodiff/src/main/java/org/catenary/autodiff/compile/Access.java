package org.catenary.autodiff.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// A place in a buffer.
///
/// @param buffer the buffer
/// @param around the turns of the loops that the buffer is made in
/// @param at     the place, an index for each dimension; fewer for a whole row
record Access(Buffer buffer, List<Index> around, List<Index> at) {

    Access {
        around = List.copyOf(around);
        at = List.copyOf(at);
    }

    static Access of(Buffer buffer, List<Index> at) { return new Access(buffer, buffer.around().stream().map(Index::of).toList(), at); }

    Access with(Map<Index.Variable, Index> others) {
        return others.isEmpty() ? this : new Access(buffer, around.stream().map(i -> i.with(others)).toList(), at.stream().map(i -> i.with(others)).toList());
    }

    Access in(Buffer other) { return new Access(other, around, at); }

    Access then(Index last) {
        List<Index> longer = new ArrayList<>(at);
        longer.add(last);
        return new Access(buffer, around, longer);
    }

    @Override public String toString() { return buffer + at.stream().map(i -> "[" + i + "]").collect(Collectors.joining()); }
}
