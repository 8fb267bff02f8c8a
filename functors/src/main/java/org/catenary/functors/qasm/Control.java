package org.catenary.functors.qasm;

/// A qubit under which a gate acts where it is 1, or where it is 0.
record Control(int qubit, boolean positive) {}
