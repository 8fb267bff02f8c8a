package org.catenary.functors.circuit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Phase;
import org.catenary.diagrams.syntax.Ty;
import tools.jackson.databind.JsonNode;

/// The circuits of the reference data.
public final class DiscopyCircuit {

    private DiscopyCircuit() {}

    /// {@return the circuit of the fields `dom` and `gates`}
    public static Diagram of(JsonNode example) {
        Diagram circuit = Diagram.id(type(example.get("dom")));
        for (JsonNode gate : example.get("gates")) {
            circuit = circuit.thenAt(gate.get("offset").asInt(), box(gate));
        }
        if (!circuit.cod().equals(type(example.get("cod")))) {
            throw new AssertionError("%s ends in %s".formatted(example.get("id"), circuit.cod()));
        }
        return circuit;
    }

    private static Ty type(JsonNode letters) {
        Ty type = Ty.unit();
        for (char letter : letters(letters).toCharArray()) {
            type = type.tensor(letter == 'q' ? Qubits.of(1) : Qubits.bits(1));
        }
        return type;
    }

    private static String letters(JsonNode letters) {
        var text = new StringBuilder();
        if (letters.isString()) {
            return letters.asString();
        }
        letters.forEach(letter -> text.append(letter.asString()));
        return text.toString();
    }

    private static Diagram box(JsonNode gate) {
        return switch (gate.get("gate").asString()) {
            case "Controlled" -> ((Unitary) box(gate.get("controlled"))).control(gate.get("distance").asInt());
            case "SWAP" -> {
                Ty types = type(gate.get("types"));
                yield Diagram.swap(types.slice(0, 1), types.slice(1, 2));
            }
            case "Ket" -> new Ket(integers(gate.get("bits")));
            case "Bra" -> new Bra(integers(gate.get("bits")));
            case "Bits" -> new BitState(integers(gate.get("bits")));
            case "BitsEffect" -> new BitEffect(integers(gate.get("bits")));
            case "scalar" -> gate.path("mixed").asBoolean(false) ? new Weight(gate.get("re").asDouble(), gate.get("im").asDouble())
                    : Gates.scalar(gate.get("re").asDouble(), gate.get("im").asDouble());
            case "sqrt" -> Gates.sqrt(gate.get("value").asDouble());
            case "Measure" -> new Measure(gate.get("n").asInt(), gate.path("destructive").asBoolean(true));
            case "Encode" -> new Encode(gate.get("n").asInt(), true);
            case "Discard" -> new Discard(type(gate.get("types")));
            case "MixedState" -> new Mixture(type(gate.get("types")));
            case "Copy" -> Diagram.copy(Qubits.bits(1), 2);
            case "Match" -> Diagram.merge(Qubits.bits(1), 2);
            case "ClassicalGate" -> new ClassicalMap("f", gate.get("n_in").asInt(), gate.get("n_out").asInt(),
                    StreamSupport.stream(gate.get("data").spliterator(), false).map(JsonNode::asDouble).toList());
            case String name -> unitary(name, gate);
        };
    }

    private static Unitary unitary(String name, JsonNode gate) {
        var phases = new ArrayList<Phase>();
        if (gate.has("phase")) {
            phases.add(phase(gate.get("phase")));
        }
        return Gates.ofQasm(name.toLowerCase(Locale.ROOT), phases).orElseThrow(() -> new AssertionError(name));
    }

    private static Phase phase(JsonNode phase) {
        if (phase.isNumber()) {
            return Phase.of(phase.asDouble());
        }
        Phase form = Phase.of(phase.get("const").asDouble());
        for (var term : phase.get("coeffs").properties()) {
            form = form.plus(Phase.parameter(term.getKey()).times(term.getValue().asDouble()));
        }
        return form;
    }

    private static List<Integer> integers(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asInt).toList();
    }
}
