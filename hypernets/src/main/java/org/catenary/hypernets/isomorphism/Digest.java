package org.catenary.hypernets.isomorphism;

/// A fingerprint in the making: numbers and texts, in order.
final class Digest {

    private long high = 0x6A09E667F3BCC908L;
    private long low = 0xBB67AE8584CAA73BL;

    Digest add(long x) {
        high = Mixing.mix(high, x);
        low = Mixing.mix(low ^ 0x3C6EF372FE94F82BL, Long.rotateLeft(x, 29) ^ high);
        return this;
    }

    Digest add(String text) {
        add(text.length());
        for (int i = 0; i < text.length(); i++) {
            add(text.charAt(i));
        }
        return this;
    }

    Digest add(int[] numbers) {
        add(numbers.length);
        for (int x : numbers) {
            add(x);
        }
        return this;
    }

    Digest add(Fingerprint part) { return add(part.high()).add(part.low()); }

    Fingerprint fingerprint() { return new Fingerprint(high, low); }
}
