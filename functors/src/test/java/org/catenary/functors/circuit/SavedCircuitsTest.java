package org.catenary.functors.circuit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.catenary.diagrams.category.Seeded;
import org.catenary.diagrams.functor.Assignment;
import org.catenary.diagrams.notation.DiagramJson;
import org.catenary.diagrams.notation.FunctorJson;
import org.catenary.diagrams.notation.JsonSchema;
import org.catenary.diagrams.notation.UnreadableJson;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Ob;
import org.catenary.diagrams.syntax.Phase;
import org.catenary.diagrams.syntax.Ty;
import org.junit.jupiter.api.Test;

/// What DisCoPy cannot save or read back is saved and read back here, a test by each name.
class SavedCircuitsTest {

    private static final DiagramJson JSON = DiagramJson.of(GateCodec.GATES);
    private static final JsonSchema SCHEMA = JsonSchema.of(Path.of("../docs/diagram.schema.json"));

    private static void saved(Diagram diagram) throws UnreadableJson {
        String json = JSON.write(diagram);
        assertEquals(diagram, JSON.read(json));
        assertEquals(Optional.empty(), SCHEMA.mistake(json), json);
    }

    @Test
    void kets() throws UnreadableJson {
        for (Diagram state : List.of(Gates.ket(), Gates.ket(0), Gates.ket(1, 0, 1), Gates.bra(0, 1), Gates.ket(1).dagger())) {
            saved(state);
        }
    }

    @Test
    void cx() throws UnreadableJson { saved(Gates.CX.then(Gates.CX.dagger()).tensor(Gates.CX.r())); }

    @Test
    void controlledGates() throws UnreadableJson {
        Phase phase = Phase.of(1, 3);
        for (Diagram gate : List.of(Gates.crx(phase), Gates.cry(phase), Gates.crz(phase), Gates.cu1(phase),
                Gates.controlled(Gates.CX), Gates.controlled(Gates.controlled(Gates.crz(phase))))) {
            saved(gate);
            saved(gate.dagger());
        }
    }

    @Test
    void spiders() throws UnreadableJson {
        Ty q = Qubits.of(1);
        saved(Diagram.spider(q, 2, 3).then(Gates.H.tensor(Diagram.spider(q, 2, 0))));
        saved(Diagram.spider(q, 0, 1_000_000).then(Diagram.spider(q, 1_000_000, 0)));
    }

    @Test
    void symbolicParameters() throws UnreadableJson {
        Phase form = Phase.parameter("α").times(2, 3).plus(Phase.parameter("word__n.r@s_0").times(-0.1)).plus(Phase.of(1, 7));
        saved(Gates.rx(form).then(Gates.rz(form).dagger()).tensor(Gates.cu1(form)));
        saved(Gates.ry(Phase.parameter("two words, \"quoted\"\n")));
    }

    @Test
    void numbersThatAreNone() throws UnreadableJson {
        for (double x : List.of(Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, -0.0, Double.MIN_VALUE)) {
            saved(new Scalar.Value(x, 1));
        }
        saved(new Scalar.Root(Double.POSITIVE_INFINITY));
    }

    @Seeded
    void functorsIntoCircuits(long seed) throws UnreadableJson {
        var random = Seeded.Random.of(seed);
        Ty n = Ty.of("n"), s = Ty.of("s");
        Box f = Box.of("f", n, s), g = Box.of("g", s.tensor(n.l()), n.r());
        var functor = new Assignment<>(Circuits.PURE, Map.of(Ob.of("n"), Qubits.of(1), Ob.of("s"), Qubits.of(2)),
                Map.of(f, RandomCircuits.circuit(Qubits.of(1), Qubits.of(2), 20, random),
                        g, RandomCircuits.circuit(Qubits.of(3), Qubits.of(1), 20, random)));
        var json = FunctorJson.of(GateCodec.CIRCUITS, GateCodec.GATES);
        String text = json.write(functor);
        assertEquals(functor, json.read(text));
        assertEquals(Optional.empty(), JsonSchema.of(Path.of("../docs/functor.schema.json")).mistake(text));
        assertEquals(functor.apply(f), json.read(text).apply(f));
        assertTrue(text.startsWith("{\"format\":\"catenary-functor\",\"version\":1,\"target\":\"circuits\""), text);
    }
}
