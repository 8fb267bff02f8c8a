package org.catenary.functors.circuit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.catenary.diagrams.category.Seeded;
import org.catenary.diagrams.notation.DiagramJson;
import org.catenary.diagrams.notation.UnreadableJson;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Phase;
import org.catenary.diagrams.syntax.Ty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GateCodecTest {

    private static final DiagramJson JSON = DiagramJson.of(GateCodec.GATES, ChannelCodec.CHANNELS);

    @Seeded
    void circuitsAreReadBack(long seed) throws UnreadableJson {
        Diagram circuit = RandomCircuits.circuit(Qubits.of(2), Qubits.of(1), 60, Seeded.Random.of(seed));
        assertEquals(circuit, JSON.read(JSON.write(circuit)));
        assertEquals(circuit.r(), JSON.read(JSON.write(circuit.r())));
    }

    @Seeded
    void mixedCircuitsAreReadBack(long seed) throws UnreadableJson {
        Ty type = Qubits.of(1).tensor(Qubits.bits(1));
        Diagram circuit = RandomCircuits.mixed(type, type, 60, Seeded.Random.of(seed));
        assertEquals(circuit, JSON.read(JSON.write(circuit)));
        assertEquals(circuit.r().dagger(), JSON.read(JSON.write(circuit.r().dagger())));
    }

    @Test
    void aControlledRotation() {
        String text = JSON.write(Gates.crx(Phase.of(1, 4)));
        assertTrue(text.contains("\"kind\":\"gate\",\"gate\":\"Rx\",\"phase\":{\"\":\"1/4\"},\"controls\":1"), text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "gate":"H","controls":0     | "gate":"h","controls":0        | h is no gate
            "gate":"H","controls":0     | "gate":"H","controls":-1       | -1 controls; there are between 0 and 1000000
            "gate":"H","controls":0     | "gate":"ket","bits":"02"       | 2 is no bit
            "gate":"H","controls":0     | "gate":"sqrt","square":-1      | the square root of -1.0
            "gate":"H","controls":0     | "gate":"Rx","controls":0       | the field phase is missing
            """)
    void mistakesAreNamed(String good, String bad, String problem) {
        String text = JSON.write(Gates.H).replace(good, bad);
        var error = assertThrows(UnreadableJson.class, () -> JSON.read(text));
        assertTrue(error.getMessage().contains(problem), error::getMessage);
    }
}
