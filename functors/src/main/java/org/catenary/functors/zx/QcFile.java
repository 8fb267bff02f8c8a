package org.catenary.functors.zx;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.catenary.diagrams.category.WrongArgument;
import org.catenary.diagrams.syntax.Phase;
import org.catenary.functors.circuit.Gates;
import org.catenary.functors.circuit.Unitary;

/// Circuits in the `.qc` format of reversible logic: `.v a b c`, then one gate a line between `BEGIN` and `END`.
///
/// `H`, `X`, `Y`, `Z`, `S`, `T`, with `*` for the reverse; `tof` and `cnot` with the target last, `Z` on several qubits, `swap`. `#` begins a comment.
public final class QcFile {

    private QcFile() {}

    /// {@return the circuit of a file}
    /// @throws UnreadableZx if a gate or a qubit is not known, or one comes twice
    public static ElementaryCircuit read(String text) throws UnreadableZx {
        var names = new HashMap<String, Integer>();
        var circuits = new ArrayList<ElementaryCircuit>();
        int line = 0;
        boolean inside = false;
        for (String row : text.lines().toList()) {
            line++;
            List<String> words = Arrays.stream(row.replaceAll("#.*", "").strip().split("[\\s,]+")).filter(word -> !word.isEmpty()).toList();
            if (words.isEmpty()) {
                continue;
            }
            String first = words.getFirst();
            if (first.equals(".v")) {
                if (!circuits.isEmpty()) {
                    throw new UnreadableZx("qubits after BEGIN", line);
                }
                for (String name : words.subList(1, words.size())) {
                    if (names.putIfAbsent(name, names.size()) != null) {
                        throw new UnreadableZx("two qubits are called %s".formatted(name), line);
                    }
                }
            } else if (first.toUpperCase(Locale.ROOT).startsWith("BEGIN")) {
                if (!circuits.isEmpty()) {
                    throw new UnreadableZx("a second BEGIN; a file has one circuit", line);
                }
                inside = true;
                circuits.add(new ElementaryCircuit(names.size()));
            } else if (first.equalsIgnoreCase("END")) {
                inside = false;
            } else if (inside) {
                var wires = new ArrayList<Integer>();
                for (String name : words.subList(1, words.size())) {
                    Integer wire = names.get(name);
                    if (wire == null || wires.contains(wire)) {
                        throw new UnreadableZx(wire == null ? "%s is no qubit".formatted(name) : "%s comes twice".formatted(name), line);
                    }
                    wires.add(wire);
                }
                append(circuits.getFirst(), first, wires, line);
            } else if (!first.startsWith(".")) {
                throw new UnreadableZx("%s stands outside BEGIN and END".formatted(first), line);
            }
        }
        if (circuits.isEmpty()) {
            throw new UnreadableZx("there is no BEGIN", Math.max(1, line));
        }
        if (inside) {
            throw new UnreadableZx("there is no END", line);
        }
        return circuits.getFirst();
    }

    private static void append(ElementaryCircuit circuit, String word, List<Integer> wires, int line) throws UnreadableZx {
        int n = wires.size();
        boolean reverse = word.endsWith("*");
        String name = (reverse ? word.substring(0, word.length() - 1) : word).toLowerCase(Locale.ROOT);
        Unitary gate = switch (name) {
            case "h" -> Gates.H;
            case "y" -> Gates.Y;
            case "s", "p" -> Gates.S;
            case "t" -> n > 1 ? Gates.X : Gates.T;
            case "z", "zd" -> Gates.Z;
            case "x", "tof", "cnot", "not" -> Gates.X;
            case "swap" -> Gates.SWAP;
            default -> throw new UnreadableZx("%s is no gate".formatted(word), line);
        };
        int own = gate.qubits();
        boolean controllable = gate == Gates.X || gate == Gates.Z;
        if (n < own || n > own && !controllable) {
            throw new UnreadableZx("%s on %d qubits".formatted(word, n), line);
        }
        Unitary controlled = n == own ? gate : gate.controlled(n - own);
        Elementary.append(circuit, reverse ? controlled.dagger() : controlled, wires.stream().mapToInt(Integer::intValue).toArray());
    }

    /// {@return the file of a circuit, its qubits `q0`, `q1`, …}
    /// @throws WrongArgument if an angle is no multiple of an eighth of a turn
    public static String write(ElementaryCircuit circuit) {
        String all = IntStream.range(0, circuit.qubits()).mapToObj(q -> "q" + q).collect(Collectors.joining(" "));
        var text = new StringBuilder(".v %s\n.i %s\n.o %s\n\nBEGIN\n".formatted(all, all, all));
        for (int k = 0; k < circuit.size(); k++) {
            String a = "q" + circuit.first(k), b = "q" + circuit.second(k);
            text.append(switch (circuit.op(k)) {
                case H -> "H %s\n".formatted(a);
                case X -> "X %s\n".formatted(a);
                case CX -> "tof %s %s\n".formatted(a, b);
                case CZ -> "Z %s %s\n".formatted(a, b);
                case SWAP -> "swap %s %s\n".formatted(a, b);
                case ROTATION -> rotation(circuit.phase(k)).stream().map(word -> "%s %s\n".formatted(word, a)).collect(Collectors.joining());
            });
        }
        return text.append("END\n").toString();
    }

    private static List<String> rotation(Phase phase) {
        return switch (phase.moduloTurns().toString()) {
            case "0" -> List.of();
            case "1/8" -> List.of("T");
            case "1/4" -> List.of("S");
            case "3/8" -> List.of("S", "T");
            case "1/2" -> List.of("Z");
            case "5/8" -> List.of("Z", "T");
            case "3/4" -> List.of("S*");
            case "7/8" -> List.of("T*");
            default -> throw new WrongArgument("the angle %s is no multiple of an eighth of a turn".formatted(phase));
        };
    }
}
