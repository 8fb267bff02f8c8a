package org.catenary.hypernets.isomorphism;

/// A mixing of 64 bits, so that sums of mixed values tell multisets apart with few collisions.
///
/// Stafford's variant 13 of the finaliser of MurmurHash3, as in Steele, Lea and Flood, *Fast splittable pseudorandom number
/// generators*, OOPSLA 2014.
final class Mixing {

    private Mixing() {}

    static long mix(long x) {
        long z = (x + 0x9E3779B97F4A7C15L);
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    static long mix(long x, long y) { return mix(mix(x) ^ y); }
}
