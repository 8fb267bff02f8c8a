package org.catenary.functors.qasm;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The gates that a program need not define.
final class Libraries {

    private static final List<String> QELIB1 = List.of("u3", "u2", "u1", "cx", "id", "u0", "u", "p", "x", "y", "z", "h", "s",
            "sdg", "t", "tdg", "rx", "ry", "rz", "sx", "sxdg", "cz", "cy", "swap", "ch", "ccx", "cswap", "crx", "cry", "crz",
            "cu1", "cp", "cu3", "csx", "cu", "rxx", "ryy", "rzz", "rccx", "rc3x", "c3x", "c3sqrtx", "c4x", "iswap");

    private static final List<String> STDGATES = List.of("p", "x", "y", "z", "h", "s", "sdg", "t", "tdg", "sx", "rx",
            "ry", "rz",
            "cx", "cy", "cz", "cp", "crx", "cry", "crz", "ch", "swap", "ccx", "cswap", "cu", "CX", "phase", "cphase", "id",
            "u1", "u2", "u3");

    private static final Map<String, Symbol> GATES = gates();

    private Libraries() {}

    private static Map<String, Symbol> gates() {
        var gates = new LinkedHashMap<String, Symbol>();
        Stream.of(List.of("U"), QELIB1, STDGATES).flatMap(List::stream).distinct().forEach(name ->
                gates.put(name, NativeGate.named(name).<Symbol>map(Symbol.Native::new).orElseGet(() -> doingNothing(name))));
        return gates;
    }

    /// `u0(γ)`, which waits.
    private static Symbol doingNothing(String name) {
        if (!name.equals("u0")) {
            throw new IllegalStateException("no gate is called " + name);
        }
        return new Symbol.Defined(List.of("γ"), 1, List.of());
    }

    /// The names of the gates that a program written in a version may call.
    static Set<String> names(int version) { return Set.copyOf(version == 2 ? QELIB1 : STDGATES); }

    /// The name under which a library has a gate.
    static String renamed(String name, Set<String> library) {
        return library.contains(name) ? name : switch (name) {
            case "cu1" -> "cp";
            case "u1" -> "p";
            default -> name;
        };
    }

    /// The gates of the language itself.
    static Map<String, Symbol> core(int version) {
        return version == 2 ? only(List.of("U", "CX"))
                : Map.of("U", only(List.of("U")).get("U"), "gphase", new Symbol.GlobalPhase());
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
