package org.catenary.benchmarks;

/// One line of the table: work that was measured, all times in seconds.
///
/// @param peer   the rival's time, not a number where none was measured
/// @param memory whether these are bytes, not times
record Row(String work, long size, double ours, double peer, double target, boolean memory) {

    Row(String work, long size, double ours, double peer, double target) { this(work, size, ours, peer, target, false); }

    /// {@return a row}
    /// @param rival the time of the rival as measured beside it, 0 if it was not
    static Row of(Work work, double ours, double rival) {
        return new Row(work.value(), work.size(), ours, rival > 0 ? rival : work.peer(),
                rival > 0 && work.times() > 0 ? work.times() * rival : work.target(), work.memory());
    }

    double ratio() { return ours / target; }

    boolean met() { return ours <= target; }
}
