package org.catenary.diagrams.notation;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/// A stream that takes so many bytes and no more.
final class Bounded extends FilterOutputStream {

    private final long limit;
    private long written;

    Bounded(OutputStream out, long limit) {
        super(out);
        this.limit = limit;
    }

    @Override public void write(int b) throws IOException {
        spend(1);
        out.write(b);
    }

    @Override public void write(byte[] bytes, int offset, int length) throws IOException {
        spend(length);
        out.write(bytes, offset, length);
    }

    private void spend(int bytes) {
        written += bytes;
        if (written > limit) {
            throw new Unsaveable("more than the %d bytes that a document may have".formatted(limit));
        }
    }
}
