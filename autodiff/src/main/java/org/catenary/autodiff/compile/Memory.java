package org.catenary.autodiff.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// How buffers stand in memory: as rows of the last dimension, numbered in order of the others.
///
/// @param taped the loops of every turn of which what is made in them is kept
record Memory(Set<Index.Variable> taped) {

    /// The most numbers that a program may keep.
    private static final long MOST = 1L << 27;

    /// {@return the dimensions of a buffer, with those of the loops that it is kept for}
    List<Integer> dims(Buffer buffer) {
        List<Integer> dims = new ArrayList<>();
        if (buffer.role() != Buffer.Role.COTANGENT) {
            buffer.around().stream().filter(taped::contains).forEach(v -> dims.add(v.size()));
        }
        dims.addAll(buffer.dims());
        return dims.isEmpty() ? List.of(1) : dims;
    }

    /// {@return the places of an access in these dimensions}
    List<Index> places(Access access) {
        List<Index> places = new ArrayList<>();
        if (access.buffer().role() != Buffer.Role.COTANGENT) {
            for (int k = 0; k < access.around().size(); k++) {
                if (taped.contains(access.buffer().around().get(k))) {
                    places.add(access.around().get(k));
                }
            }
        }
        places.addAll(access.at());
        return places.isEmpty() ? List.of(Index.of(0)) : places;
    }

    Index row(Access access) {
        List<Index> places = places(access);
        List<Integer> dims = dims(access.buffer());
        Index row = Index.of(0);
        for (int k = 0; k < places.size() - 1; k++) {
            row = row.times(dims.get(k)).plus(places.get(k));
        }
        return row;
    }

    Index column(Access access) { return places(access).getLast(); }

    /// {@return the number of rows}
    /// @throws TooLarge if the buffer is too large
    int rows(Buffer buffer) {
        long rows = 1;
        List<Integer> dims = dims(buffer);
        for (int dim : dims.subList(0, dims.size() - 1)) {
            rows *= dim;
            if (rows * Math.max(1, dims.getLast()) > MOST) {
                throw new TooLarge("more than %d numbers to keep".formatted(MOST));
            }
        }
        return (int) rows;
    }

    int columns(Buffer buffer) { return dims(buffer).getLast(); }
}
