package org.catenary.diagrams.notation;

import java.util.List;
import org.catenary.diagrams.syntax.Border;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Ty;

/// What it takes to put the nodes of a document together, counted the same way when it is written and when it is read.
final class Steps {

    private static final long TURNING = 32;
    private static final long JOINING = 400;
    private static final long COMPOSITE = 3000;
    /// So many that no more are needed, and few enough to be added and multiplied.
    private static final long MOST = 1L << 50;

    private final long limit;
    private long left;

    Steps(Extent extent) {
        this.limit = extent.steps();
        this.left = limit;
    }

    /// Spends some, and says whether there were so many.
    boolean spend(long steps) {
        left = steps > left ? -1 : left - steps;
        return left >= 0;
    }

    String tooMany() { return "the diagrams take more than %d steps to put together; a larger extent allows more".formatted(limit); }

    /// Those of a composition, whose parts are compared and joined.
    static long then(Iterable<Diagram> parts) {
        long steps = COMPOSITE;
        for (Diagram part : parts) {
            steps = sum(steps, sum(wires(part), joining(part)));
        }
        return steps;
    }

    /// Those of a tensor, whose parts are joined.
    static long tensor(Iterable<Diagram> parts) {
        long steps = COMPOSITE;
        for (Diagram part : parts) {
            steps = sum(steps, joining(part));
        }
        return steps;
    }

    /// To join a long or wide part takes memory that grows with the logarithm.
    private static long joining(Diagram part) {
        return JOINING * (Long.SIZE - 1 - Long.numberOfLeadingZeros(Math.max(1, Math.max(wires(part) / 2, part.size()))));
    }

    /// Those of a turned box: it takes longer to turn a wire than to compare it.
    static long turned(Box box) { return TURNING * (1 + sum(box.dom().size(), box.cod().size())); }

    /// Those of a frame around diagrams.
    static long frame(Border border, List<Diagram> inside) {
        return switch (border) {
            case Border.Sum(Ty dom, Ty cod) -> sum(dom.size(), cod.size()) * (1L + inside.size());
            case Border.Trace(Ty over, _) -> over.size();
            case Border.Feedback(Ty over) -> TURNING * over.size();
            case Border.Curry(int wires, _) -> wires;
            case Border.Delay _ -> TURNING * inside.stream().mapToLong(Steps::wires).sum();
            case Border.Bubble(Box box, _, _) -> turned(box);
        };
    }

    private static long wires(Diagram part) {
        return switch (part) {
            case Diagram.Turned(Box box, _, _) -> turned(box);
            case Diagram.Frame frame when frame.border() instanceof Border.Bubble(Box box, _, _) -> turned(box);
            case Diagram other -> sum(other.dom().size(), other.cod().size());
        };
    }

    private static long sum(long a, long b) { return Math.min(a + b, MOST); }
}
