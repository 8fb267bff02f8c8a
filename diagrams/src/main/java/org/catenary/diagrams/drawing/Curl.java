package org.catenary.diagrams.drawing;

import java.util.List;

/// The loop that stands for a twist: the wire runs to the right, round, and crosses itself.
///
/// ```
///   │
///    ╲ ╭╮
///     ╳  │
///    ╱ ╰╯
///   │
/// ```
final class Curl {

    /// The height of a curl, in units.
    static final double HEIGHT = 1.3;

    /// How far it reaches to the right, in units.
    static final double WIDTH = 0.8;

    private Curl() {}

    /// {@return the wire up to where it breaks off and from there on}
    ///
    /// @param front which passage is in front, the first from the left or the second from the right
    /// @param gap   from the crossing to where the other breaks off
    static List<Path> of(double x, double y, double u, Sign.Front front, double gap) {
        double cx = x + 0.26 * u, cy = y + HEIGHT * u / 2, d = 0.14 * u, lean = 0.12 * u, round = 0.26 * u, lead = 0.22 * u;
        double right = cx + 0.5 * u, turn = 0.2 * u;
        Path path = Path.from(x, y)
                .cubic(x, y + lead, cx - d - lean, cy - d - lean, cx - d, cy - d).line(cx + d, cy + d)
                .cubic(cx + round, cy + round, right, cy + turn, right, cy)
                .cubic(right, cy - turn, cx + round, cy - round, cx + d, cy - d).line(cx - d, cy + d)
                .cubic(cx - d - lean, cy + d + lean, x, cy + HEIGHT * u / 2 - lead, x, cy + HEIGHT * u / 2);
        return front == Sign.Front.RIGHT ? path.brokenAt(cx, cy, gap) : path.reversed().brokenAt(cx, cy, gap).reversed()
                .stream().map(Path::reversed).toList();
    }
}
