package org.catenary.functors.circuit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.catenary.diagrams.category.WrongArgument;
import org.catenary.diagrams.drawing.Glyph;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Phase;

/// A gate with a name of its own that is a circuit of others.
///
/// @param kind    which
/// @param phases  its angles in turns
/// @param inverse whether it is reversed; false where the reverse is a gate of the same kind
public record Composite(Kind kind, List<Phase> phases, boolean inverse) implements Unitary {

    private static final Phase QUARTER = Phase.of(1, 4);

    /// The gates that are circuits of others.
    public enum Kind {
        /// Two qubits change places.
        SWAP("SWAP", "swap", 2, 0),
        /// They do so, and `|01⟩` and `|10⟩` take a factor `i`.
        ISWAP("iSWAP", "iswap", 2, 0),
        /// `U1(λ) ; Ry(¼) ; U1(φ)` for the angles `φ, λ`.
        U2("U2", "u2", 1, 2),
        /// `U1(λ) ; Ry(θ) ; U1(φ)` for the angles `θ, φ, λ`.
        U3("U3", "u3", 1, 3),
        /// [U3][#U3] of the first three angles, with the phase of the fourth, under a control.
        CU("CU", "cu", 2, 4),
        /// `Rxx(θ) ; Ryy(θ) ; CU1(-φ)` for the angles `θ, φ`: hopping of fermions and their interaction.
        FSIM("fSim", "", 2, 2),
        /// Toffoli's gate up to phases, in three CX (Margolus).
        RCCX("RCCX", "rccx", 3, 0),
        /// X under three controls up to phases, in six CX.
        RC3X("RC3X", "rc3x", 4, 0);

        private final String word;
        private final String qasm;
        private final int qubits;
        private final int angles;

        Kind(String word, String qasm, int qubits, int angles) {
            this.word = word;
            this.qasm = qasm;
            this.qubits = qubits;
            this.angles = angles;
        }

        /// {@return the name before the angles, as in `U3`}
        public String word() { return word; }

        /// {@return the number of qubits}
        public int qubits() { return qubits; }

        /// {@return the number of angles}
        public int angles() { return angles; }

        private boolean reverses() {
            return switch (this) {
                case SWAP, U3, CU, FSIM, RCCX -> true;
                case ISWAP, U2, RC3X -> false;
            };
        }

        private Expansion expansion(List<Phase> a) {
            return switch (this) {
                case SWAP -> around(List.of(Placed.of(Gates.CX, 0, 1)), Placed.of(Gates.CX, 1, 0));
                case ISWAP -> around(List.of(), Placed.of(Gates.SWAP, 0, 1), Placed.of(Gates.CZ, 0, 1), Placed.of(Gates.S, 0),
                        Placed.of(Gates.S, 1));
                case U2 -> around(List.of(), Placed.of(Gates.u1(a.get(1)), 0), Placed.of(Gates.ry(QUARTER), 0),
                        Placed.of(Gates.u1(a.get(0)), 0));
                case U3 -> around(List.of(), Placed.of(Gates.u1(a.get(2)), 0), Placed.of(Gates.ry(a.get(0)), 0),
                        Placed.of(Gates.u1(a.get(1)), 0));
                case CU -> around(List.of(), Placed.of(Gates.u1(a.get(3)), 0),
                        Placed.of(Gates.u3(a.get(0), a.get(1), a.get(2)).controlled(1), 0, 1));
                case FSIM -> around(List.of(), Placed.of(Gates.rxx(a.get(0)), 0, 1), Placed.of(Gates.ryy(a.get(0)), 0, 1),
                        Placed.of(Gates.cu1(a.get(1).negate()), 0, 1));
                case RCCX -> around(List.of(Placed.of(Gates.H, 2), Placed.of(Gates.T, 2), Placed.of(Gates.CX, 1, 2),
                        Placed.of(Fixed.TDG, 2)), Placed.of(Gates.CX, 0, 2));
                case RC3X -> around(List.of(Placed.of(Gates.H, 3), Placed.of(Gates.T, 3), Placed.of(Gates.CX, 2, 3),
                        Placed.of(Fixed.TDG, 3), Placed.of(Gates.H, 3)),
                        Placed.of(Gates.CX, 0, 3), Placed.of(Gates.T, 3), Placed.of(Gates.CX, 1, 3), Placed.of(Fixed.TDG, 3),
                        Placed.of(Gates.CX, 0, 3), Placed.of(Gates.T, 3), Placed.of(Gates.CX, 1, 3), Placed.of(Fixed.TDG, 3));
            };
        }

        private Expansion around(List<Placed> around, Placed... core) { return new Expansion(qubits, around, List.of(core)); }
    }

    /// @throws WrongArgument if the kind has another number of angles, or is reversed though it need not be
    public Composite {
        phases = List.copyOf(phases);
        if (phases.size() != kind.angles) {
            throw new WrongArgument("%s has %d angles, not %d".formatted(kind.word, kind.angles, phases.size()));
        }
        if (inverse && kind.reverses()) {
            throw new WrongArgument("the reverse of %s is a gate of that kind".formatted(kind.word));
        }
    }

    /// {@return a gate of a kind at some angles}
    /// @throws WrongArgument if the kind has another number of angles
    public static Composite of(Kind kind, Phase... phases) { return new Composite(kind, List.of(phases), false); }

    @Override public String name() {
        return kind.word + (inverse ? "†" : "") + (phases.isEmpty() ? "" : phases.stream().map(Phase::toString)
                .collect(Collectors.joining(", ", "(", ")")));
    }

    @Override public int qubits() { return kind.qubits; }

    @Override public List<String> parameters() {
        return phases.stream().flatMap(phase -> phase.parameters().stream()).distinct().toList();
    }

    @Override public Composite dagger() {
        return switch (kind) {
            case SWAP, RCCX -> this;
            case ISWAP, U2, RC3X -> new Composite(kind, phases, !inverse);
            case U3, CU -> {
                var turned = new ArrayList<>(List.of(phases.get(0).negate(), phases.get(2).negate(), phases.get(1).negate()));
                phases.stream().skip(3).map(Phase::negate).forEach(turned::add);
                yield new Composite(kind, turned, false);
            }
            case FSIM -> new Composite(kind, phases.stream().map(Phase::negate).toList(), false);
        };
    }

    @Override public Composite substitute(Map<String, Phase> values) {
        return new Composite(kind, phases.stream().map(phase -> phase.substitute(values)).toList(), inverse);
    }

    @Override public Expansion expansion() { return inverse ? kind.expansion(phases).dagger() : kind.expansion(phases); }

    @Override public double[] matrix(double... turns) {
        var numbers = IntStream.range(0, phases.size()).mapToObj(k -> Phase.of(turns[k])).toList();
        return new Composite(kind, numbers, inverse).expansion().matrix(Map.of());
    }

    @Override public Pattern pattern() {
        return switch (kind) {
            case SWAP, ISWAP -> Pattern.PERMUTATION;
            case U2, U3, CU, FSIM, RCCX, RC3X -> Pattern.GENERAL;
        };
    }

    @Override public Expansion power(long numerator, long denominator) {
        return switch (kind) {
            case SWAP, RCCX -> {
                Expansion whole = expansion();
                yield new Expansion(qubits(), whole.around(), whole.core().getFirst().powers(numerator, denominator));
            }
            case ISWAP -> hopping((inverse ? QUARTER : QUARTER.negate()).times(numerator, denominator));
            case FSIM -> new Expansion(qubits(), List.of(),
                    expansion().core().stream().flatMap(placed -> placed.powers(numerator, denominator).stream()).toList());
            case U2, U3, CU, RC3X -> Powers.of(this, numerator, denominator);
        };
    }

    private static Expansion hopping(Phase angle) {
        return new Expansion(2, List.of(), List.of(Placed.of(Gates.rxx(angle), 0, 1), Placed.of(Gates.ryy(angle), 0, 1)));
    }

    @Override public Diagram transpose() { return HalfTurn.of(expansion().circuit()); }

    @Override public Optional<String> qasm() { return inverse || kind.qasm.isEmpty() ? Optional.empty() : Optional.of(kind.qasm); }

    @Override public Glyph glyph() { return kind == Kind.SWAP ? new Glyph.Swap() : new Glyph.Plain(name()); }

    @Override public String toString() { return name(); }
}
