package org.catenary.benchmarks;

/// One line of the table: work that was measured, all times in seconds.
///
/// @param peer the rival's time, not a number where none was measured
record Row(String work, long size, double ours, double peer, double target) {

    static Row of(Work work, double ours) { return new Row(work.value(), work.size(), ours, work.peer(), work.target()); }

    double ratio() { return ours / target; }

    boolean met() { return ours <= target; }
}
