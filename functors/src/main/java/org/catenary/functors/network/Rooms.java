package org.catenary.functors.network;

import java.lang.ref.SoftReference;
import java.util.concurrent.ArrayBlockingQueue;
import org.catenary.functors.kernel.Workspace;

/// The memory of runs of one plan, kept for later runs where it is not much, for as long as nothing else needs it.
///
/// What is in it is of no meaning: every place is written before it is read. Safe for use by several threads.
final class Rooms {

    private static final int MUCH = 1 << 22;
    private static final int SPARE = 2;

    private final int size;
    private final Workspace.Needs needs;
    private final Workspace.Needs split;
    private final ArrayBlockingQueue<SoftReference<Room>> spare = new ArrayBlockingQueue<>(SPARE);

    /// @param size  how many numbers stand at once
    /// @param needs what the steps need for themselves
    /// @param split what those need that are split among cores
    Rooms(int size, Workspace.Needs needs, Workspace.Needs split) {
        this.size = size;
        this.needs = needs;
        this.split = split;
    }

    /// The memory of one run.
    static final class Room {

        private static final double[] NONE = {};

        final Workspace space;
        final double[] re;
        private double[] imaginary = NONE;

        private Room(int size, Workspace space) {
            this.re = new double[size];
            this.space = space;
        }

        /// {@return room for imaginary parts, made when it is first asked for}
        double[] im() {
            if (imaginary.length < re.length) {
                imaginary = new double[re.length];
            }
            return imaginary;
        }
    }

    /// {@return memory that no other run uses}
    Room take() {
        for (SoftReference<Room> next = spare.poll(); next != null; next = spare.poll()) {
            Room room = next.get();
            if (room != null) {
                return room;
            }
        }
        return new Room(size, new Workspace(needs, split));
    }

    /// Gives memory back.
    void give(Room room) {
        if (size <= MUCH) {
            spare.offer(new SoftReference<>(room));
        }
    }
}
