package org.catenary.hypernets.saturation;

import org.catenary.hypernets.net.Hypernet;

/// One alternative that an e-box holds, its edges plain ones and e-boxes.
final class Option {

    private final Hypernet net;
    private final long born;
    private long looked = -1;

    /// @param born when it came
    Option(Hypernet net, long born) {
        this.net = net;
        this.born = born;
    }

    Hypernet net() { return net; }

    long born() { return born; }

    /// {@return when rules were last looked for in it, negative for never}
    long looked() { return looked; }

    void look(long now) { looked = now; }
}
