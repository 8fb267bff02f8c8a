package org.catenary.hypernets.isomorphism;

import org.catenary.hypernets.net.Hypernet;

/// 128 bits that isomorphic nets share, made of nothing but what is in them: the same in every run. They share them wherever
/// [CanonicalForm#of] decides both or neither, so always but for Frobenius nets as symmetric as its limit.
///
/// Nets that are not isomorphic differ, but for accidents of probability 2⁻¹²⁸, where [CanonicalForm#of] decides; Frobenius
/// nets too symmetric for that may share one with others that look alike from everywhere. Boxes are told apart by class,
/// name, type and text.
///
/// {@snippet class="org.catenary.hypernets.FirstHypernet" region="canonical"}
///
/// @param high the first half
/// @param low  the second half
public record Fingerprint(long high, long low) implements Comparable<Fingerprint> {

    /// {@return the fingerprint of a net; linear but for what [CanonicalForm#of] searches}
    public static Fingerprint of(Hypernet net) { return new Canonizer().level(net).fingerprint(); }

    @Override public int compareTo(Fingerprint other) {
        int sign = Long.compareUnsigned(high, other.high);
        return sign != 0 ? sign : Long.compareUnsigned(low, other.low);
    }

    /// {@return 32 hexadecimal digits}
    @Override public String toString() { return "%016x%016x".formatted(high, low); }
}
