package org.catenary.functors.function;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/// Sorts as on the board.
final class SortText {

    private static final int LONG = 10_000;

    private SortText() {}

    static String of(List<Sort> sorts) {
        var text = new StringBuilder();
        Deque<Object> open = new ArrayDeque<>();
        push(open, sorts);
        while (!open.isEmpty()) {
            if (text.length() > LONG) {
                return text.append('…').toString();
            }
            Object part = open.pop();
            if (part instanceof Sort.Functions functions) {
                open.push(")");
                push(open, functions.cod());
                open.push(" → ");
                push(open, functions.dom());
                open.push("(");
            } else {
                text.append(part);
            }
        }
        return text.toString();
    }

    /// Puts sorts to be written on a stack, with what stands between them.
    private static void push(Deque<Object> open, List<Sort> sorts) {
        if (sorts.isEmpty()) {
            open.push("1");
        }
        for (int i = sorts.size() - 1; i >= 0; i--) {
            open.push(sorts.get(i));
            if (i > 0) {
                open.push(" ⊗ ");
            }
        }
    }
}
