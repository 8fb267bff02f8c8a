package org.catenary.qnlp.ansatz;

import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Ty;

/// How the tensor of a word is made of smaller ones: pieces of grammar `word_0`, `word_1`, … that are joined to a box of the
/// word's type.
///
/// A box with inputs is bent to a state before it is taken to pieces, the inputs on its left.
public sealed interface Pieces {

    /// The name of the bond of a matrix product state among the atoms of grammar.
    String BOND = "B";

    /// {@return a diagram of the box's type, of its pieces}
    Diagram of(Box box);

    /// {@return the name for reports, which [#named] reads}
    String name();

    /// {@return the pieces of a name as in `tensor`, `Spider(2)` or `MPS(3, 2)`; none where it is no such name, or a number is
    /// too small}
    static Optional<Pieces> named(String name) {
        Matcher parts = Pattern.compile("(?i)(tensor)|spider\\((\\d{1,9})\\)|mps\\((\\d{1,9}), *(\\d{1,9})\\)").matcher(name);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(parts.group(1) != null ? new Whole()
                    : parts.group(2) != null ? new Spiders(Integer.parseInt(parts.group(2)))
                    : new Bonds(Integer.parseInt(parts.group(3)), Integer.parseInt(parts.group(4))));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /// The word as it is, in one piece.
    record Whole() implements Pieces {
        @Override public Diagram of(Box box) { return box; }

        @Override public String name() { return "tensor"; }
    }

    /// Pieces that overlap in one wire, where a spider joins them.
    ///
    /// @param maxOrder the number of wires of a piece, at most
    record Spiders(int maxOrder) implements Pieces {

        /// @throws IllegalArgumentException if a piece has fewer than two wires
        public Spiders {
            if (maxOrder < 2) {
                throw new IllegalArgumentException("pieces of %d wires; spiders join pieces of two or more".formatted(maxOrder));
            }
        }

        @Override public Diagram of(Box box) {
            return pieces(box, maxOrder, type -> {
                int last = Math.toIntExact(type.size()) - 1;
                Diagram state = Diagram.id(Ty.unit());
                for (int start = 0, k = 0; start < last; start += maxOrder - 1, k++) {
                    Diagram piece = piece(box, k, type.slice(start, Math.min(start + maxOrder, last + 1)));
                    state = k == 0 ? piece : state.tensor(piece).thenAt(start, Diagram.spider(type.slice(start, start + 1), 2, 1));
                }
                return state;
            });
        }

        @Override public String name() { return "Spider(%d)".formatted(maxOrder); }
    }

    /// A matrix product state: pieces in a row, each bound to the next by a wire of its own.
    ///
    /// Schollwöck, *The density-matrix renormalization group in the age of matrix product states* (2011), arXiv:1008.3477,
    /// section 4.
    ///
    /// @param maxOrder  the number of wires of a piece, bonds included, at most
    /// @param dimension that of a bond
    record Bonds(int maxOrder, int dimension) implements Pieces {

        /// @throws IllegalArgumentException if a piece has fewer than three wires, or a bond no dimension
        public Bonds {
            if (maxOrder < 3 || dimension < 1) {
                throw new IllegalArgumentException("pieces of %d wires, bonds of dimension %d; a piece has three wires or more, "
                        .formatted(maxOrder, dimension) + "a bond one dimension or more");
            }
        }

        @Override public Diagram of(Box box) {
            return pieces(box, maxOrder, type -> {
                int wires = Math.toIntExact(type.size()), step = maxOrder - 2;
                Ty bond = Ty.of(BOND);
                Diagram state = Diagram.id(Ty.unit());
                for (int start = 0, k = 0; start < wires; start += step, k++) {
                    int end = Math.min(start + step, wires);
                    Ty own = type.slice(start, end), right = end < wires ? own.tensor(bond) : own;
                    state = k == 0 ? piece(box, k, right)
                            : state.tensor(piece(box, k, bond.r().tensor(right))).thenAt(start, Diagram.cup(bond));
                }
                return state;
            });
        }

        @Override public String name() { return "MPS(%d, %d)".formatted(maxOrder, dimension); }
    }

    private static Diagram pieces(Box box, int maxOrder, Function<Ty, Diagram> split) {
        Ty dom = box.dom(), type = dom.r().tensor(box.cod());
        if (type.size() <= maxOrder) {
            return Box.of(box.name() + "_0", dom, box.cod());
        }
        return Diagram.id(dom).tensor(split.apply(type)).thenAt(0, Diagram.cup(dom));
    }

    private static Box piece(Box box, int k, Ty type) { return Box.of(box.name() + "_" + k, Ty.unit(), type); }
}
