package org.catenary.hypernets.rewrite;

/// Where a left side goes: its edges and wires to those of a host, by number.
@SuppressWarnings("ArrayRecordComponent") // images are never compared
record Image(int[] edges, int[] wires) {}
