package org.catenary.qnlp.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.catenary.diagrams.syntax.Ob;
import org.catenary.diagrams.syntax.Ty;

/// The readings of a sentence as a graph without cycles: a path from 0 to the end chooses one type for every word.
///
/// Between two words there is one state, inside a type of `k` objects there are `k - 1`; edges lead from lower to higher
/// states. All readings of a word begin and end in the same two states, so that what they have around them is shared.
final class Lattice {

    /// A wire of a reading, or a reading without wires.
    ///
    /// @param from   the state before
    /// @param to     the state behind
    /// @param word   the word, from 0
    /// @param lexeme its reading
    /// @param ob     the object on the wire; none when the type is empty
    record Edge(int from, int to, int word, Lexeme lexeme, Optional<Ob> ob) {

        /// {@return whether a link may lead from this wire to a later one}
        boolean contracts(Edge later) {
            return ob.isPresent() && later.ob.isPresent() && ob.get().r().equals(later.ob.get());
        }
    }

    private final List<List<Edge>> out = new ArrayList<>();

    Lattice(List<List<Lexeme>> readings) {
        out.add(new ArrayList<>());
        for (int word = 0; word < readings.size(); word++) {
            int start = out.size() - 1, next = out.size();
            for (Lexeme lexeme : readings.get(word)) {
                next += Math.max(0, Math.toIntExact(lexeme.type().size()) - 1);
            }
            for (Lexeme lexeme : readings.get(word)) {
                add(start, next, word, lexeme);
            }
            out.add(new ArrayList<>());
        }
    }

    private void add(int start, int end, int word, Lexeme lexeme) {
        Ty type = lexeme.type();
        if (type.isUnit()) {
            out.get(start).add(new Edge(start, end, word, lexeme, Optional.empty()));
            return;
        }
        int from = start;
        for (long i = 0; i < type.size(); i++) {
            int to = i + 1 == type.size() ? end : out.size();
            out.get(from).add(new Edge(from, to, word, lexeme, Optional.of(type.get(i))));
            if (to < end) {
                out.add(new ArrayList<>());
            }
            from = to;
        }
    }

    /// {@return the number of states}
    int size() { return out.size(); }

    /// {@return the last state}
    int end() { return size() - 1; }

    /// {@return the edges that leave a state, in the order of the readings}
    List<Edge> from(int state) { return out.get(state); }
}
