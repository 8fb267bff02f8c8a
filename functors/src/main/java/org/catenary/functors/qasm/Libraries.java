package org.catenary.functors.qasm;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The gates that a program need not define.
final class Libraries {

    private static final List<String> QELIB1 = List.of("u3", "u2", "u1", "cx", "id", "u0", "u", "p", "x", "y", "z", "h", "s",
            "sdg", "t", "tdg", "rx", "ry", "rz", "sx", "sxdg", "cz", "cy", "swap", "ch", "ccx", "cswap", "crx", "cry", "crz",
            "cu1", "cp", "cu3", "csx", "cu", "rxx", "ryy", "rzz", "rccx", "rc3x", "c3x", "c3sqrtx", "c4x", "iswap");

    private static final List<String> STDGATES = List.of("p", "x", "y", "z", "h", "s", "sdg", "t", "tdg", "sx", "rx",
            "ry", "rz",
            "cx", "cy", "cz", "cp", "crx", "cry", "crz", "ch", "swap", "ccx", "cswap", "cu", "CX", "phase", "cphase", "id",
            "u1", "u2", "u3");

    /// The gates that are not one gate of a circuit.
    private static final String DEFINITIONS = """
            gate U(θ, φ, λ) q { p(λ) q; ry(θ) q; p(φ) q; }
            gate u(θ, φ, λ) q { U(θ, φ, λ) q; }
            gate u3(θ, φ, λ) q { U(θ, φ, λ) q; }
            gate u2(φ, λ) q { U(pi / 2, φ, λ) q; }
            gate id q { }
            gate u0(γ) q { }
            gate cu3(θ, φ, λ) a, b { ctrl @ U(θ, φ, λ) a, b; }
            gate cu(θ, φ, λ, γ) a, b { p(γ) a; ctrl @ U(θ, φ, λ) a, b; }
            gate swap a, b { cx a, b; cx b, a; cx a, b; }
            gate cswap c, a, b { cx b, a; ccx c, a, b; cx b, a; }
            gate iswap a, b { s a; s b; h a; cx a, b; cx b, a; h b; }
            gate rzz(θ) a, b { cx a, b; rz(θ) b; cx a, b; }
            gate rxx(θ) a, b { h a; h b; rzz(θ) a, b; h a; h b; }
            gate ryy(θ) a, b { rx(pi / 2) a; rx(pi / 2) b; rzz(θ) a, b; rx(-pi / 2) a; rx(-pi / 2) b; }
            gate rccx a, b, c { h c; t c; cx b, c; tdg c; cx a, c; t c; cx b, c; tdg c; h c; }
            gate rc3x a, b, c, d {
                h d; t d; cx c, d; tdg d; h d; cx a, d; t d; cx b, d; tdg d; cx a, d; t d; cx b, d; tdg d;
                h d; t d; cx c, d; tdg d; h d;
            }
            """;

    private static final Map<String, Symbol> GATES = gates();

    private Libraries() {}

    private static Map<String, Symbol> gates() {
        var gates = new LinkedHashMap<String, Symbol>();
        NativeGate.ALL.forEach(gate -> gates.put(gate.name(), new Symbol.Native(gate)));
        try {
            var reader = new StatementReader(DEFINITIONS);
            for (Optional<Statement> next = reader.next(); next.isPresent(); next = reader.next()) {
                if (next.get() instanceof Statement.Definition definition) {
                    Scope known = Scope.outermost();
                    gates.forEach(known::put);
                    gates.put(definition.name(), new Definitions(known, _ -> { }).define(definition));
                }
            }
        } catch (UnreadableQasm e) {
            throw new IllegalStateException("the library of gates", e);
        }
        return gates;
    }

    /// The gates of the language itself.
    static Map<String, Symbol> core(int version) {
        return version == 2 ? only(List.of("U", "CX"))
                : Map.of("U", only(List.of("U")).get("U"), "gphase", new Symbol.Native(NativeGate.GLOBAL_PHASE));
    }

    /// The gates of a file that is not read but known.
    static Optional<Map<String, Symbol>> included(String file) {
        return switch (file) {
            case "qelib1.inc" -> Optional.of(only(QELIB1));
            case "stdgates.inc", "stdgates.qasm" -> Optional.of(only(STDGATES));
            default -> Optional.empty();
        };
    }

    private static Map<String, Symbol> only(List<String> names) {
        var gates = new LinkedHashMap<String, Symbol>();
        names.forEach(name -> gates.put(name, GATES.get(name)));
        return gates;
    }

    /// What a message adds of a gate that is not declared.
    static String hint(String gate) {
        return QELIB1.contains(gate) ? "; include \"qelib1.inc\" declares it"
                : STDGATES.contains(gate) ? "; include \"stdgates.inc\" declares it" : "";
    }
}
