package org.catenary.functors.zx;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.catenary.diagrams.category.Seeded;
import org.catenary.diagrams.notation.DiagramJson;
import org.catenary.diagrams.notation.UnreadableJson;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Phase;
import org.catenary.functors.circuit.Qubits;
import org.catenary.functors.circuit.RandomCircuits;
import org.catenary.functors.circuit.StateVector;
import org.catenary.functors.scalar.Complex;
import org.junit.jupiter.api.Test;

class ZxDiagramTest {

    private static final DiagramJson JSON = DiagramJson.of(ZxCodec.BOXES);

    @Test void aControlledNotIsTwoSpiders() {
        // @start region="diagram"
        Diagram wire = Diagram.id(Qubits.of(1));
        Diagram cnot = new ZxBox.Spider(Kind.Z, 1, 2, Phase.ZERO).tensor(wire)
                .then(wire.tensor(new ZxBox.Spider(Kind.X, 2, 1, Phase.ZERO)));
        ZxGraph graph = ZxTranslation.graph(cnot.then(cnot));
        Simplification.full(graph);
        ZxScalar half = graph.scalar();         // √2^-2
        // @end
        assertEquals("√2^-2", half.toString());
        assertEquals(4, graph.size());
    }

    @Seeded void theGraphOfADiagramHasItsTensor(long seed) { translates(seed, random -> RandomGraphs.spiders(6, 2, 2, random)); }

    @Seeded void boxesAreTranslatedToo(long seed) { translates(seed, random -> RandomGraphs.boxes(5, 2, 1, random)); }

    /// Graph → diagram → tensor, and graph → diagram → graph → tensor.
    private static void translates(long seed, Function<RandomGenerator, ZxGraph> graphs) {
        Seeded.Random.draws(seed, random -> {
            ZxGraph graph = graphs.apply(random);
            graph.multiply(new ZxScalar(3, Phase.of(1, 5), List.of(Phase.of(1, 3)), new Complex(0.5, 1)));
            Diagram diagram = ZxTranslation.diagram(graph);
            var tensor = ZxTensor.of(graph);
            ZxRulesTest.assertNear(tensor, ZxTranslation.functor(Map.of()).apply(diagram), graph);
            ZxRulesTest.assertNear(tensor, ZxTensor.of(ZxTranslation.graph(diagram)), graph);
        });
    }

    @Seeded void circuitsWithPreparationsAndBendsAreTranslated(long seed) {
        Seeded.Random.draws(seed, random -> {
            Diagram circuit = RandomCircuits.closed(Qubits.of(2), Qubits.of(2), 8, random);
            Diagram bent = Diagram.spider(Qubits.of(1), 0, 2).tensor(Diagram.id(Qubits.of(1)))
                    .then(Diagram.id(Qubits.of(1)).tensor(Diagram.permutation(Qubits.of(2), 1, 0)))
                    .thenAt(1, circuit).thenAt(0, new Diagram.Spider(Qubits.QUBIT, 2, 1, Phase.of(1, 8)));
            ZxGraph graph = ZxTranslation.graph(bent);
            ZxRulesTest.assertNear(StateVector.evaluate(org.catenary.functors.circuit.Circuits.PURE.plain(circuit), Map.of()),
                    ZxTensor.of(ZxTranslation.graph(circuit)), graph);
            ZxRulesTest.assertNear(ZxTranslation.functor(Map.of()).apply(bent), ZxTensor.of(graph), graph);
        });
    }

    @Test void boxesAreSaved() throws UnreadableJson {
        var numbers = new ZxScalar(3, Phase.of(1, 5), List.of(Phase.of(1, 3)),
                List.of(new ZxScalar.Pair(Phase.of(1, 8), Phase.parameter("α"))), new Complex(0.5, 1));
        for (ZxScalar scalar : List.of(numbers, ZxScalar.ONE, ZxScalar.ZERO)) {
            Diagram saved = new ZxBox.Spider(Kind.X, 1, 2, Phase.of(1, 8)).thenAt(0, new ZxBox.Hadamard())
                    .thenAt(0, new ZxBox.HBox(2, 1, new Complex(0, 2))).tensor(new ZxBox.Factor(scalar));
            assertEquals(saved, JSON.read(JSON.write(saved)));
        }
    }

    @Test void inputsMayBeJoinedToEachOther() {
        Diagram cup = Diagram.cup(Qubits.of(1));
        ZxGraph graph = ZxTranslation.graph(cup.tensor(Diagram.id(Qubits.of(1))));
        ZxRulesTest.assertNear(ZxTensor.of(graph), ZxTranslation.functor(Map.of()).apply(ZxTranslation.diagram(graph)), graph);
        ZxRulesTest.assertNear(ZxTranslation.functor(Map.of()).apply(cup.tensor(Diagram.id(Qubits.of(1)))), ZxTensor.of(graph), graph);
    }
}
