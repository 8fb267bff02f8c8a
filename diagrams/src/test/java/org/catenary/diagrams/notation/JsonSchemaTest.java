package org.catenary.diagrams.notation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Optional;
import org.catenary.diagrams.category.Seeded;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Ty;
import org.catenary.diagrams.syntax.WildDiagrams;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is written fits the schemas in `docs/`.
class JsonSchemaTest {

    private static final JsonSchema DIAGRAM = JsonSchema.of(Path.of("../docs/diagram.schema.json"));
    private static final JsonSchema FUNCTOR = JsonSchema.of(Path.of("../docs/functor.schema.json"));
    private static final DiagramJson JSON =
            DiagramJson.of(DiagramJsonTest.TurnCodec.TURN, DiagramJsonTest.EverythingCodec.EVERYTHING);

    @Seeded
    void diagramsAndTypesFit(long seed) {
        var wild = new WildDiagrams(Seeded.Random.of(seed));
        for (int i = 0; i < 50; i++) {
            Diagram diagram = wild.diagram(i % 6);
            assertEquals(Optional.empty(), DIAGRAM.mistake(JSON.write(diagram)), diagram::toString);
            assertEquals(Optional.empty(), DIAGRAM.mistake(JSON.write(diagram.dom())));
        }
        assertEquals(Optional.empty(), DIAGRAM.mistake(JSON.write(DiagramJsonTest.everything())));
    }

    @Seeded
    void functorsFit(long seed) {
        assertEquals(Optional.empty(), FUNCTOR.mistake(FunctorJson.of(DiagramTarget.FREE).write(FunctorJsonTest.random(seed))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
        "'version':1 | 'version':2 | /version",
        "catenary-diagram | catenary | /format",
        "'root':0 | 'root':-1 | /root",
        "'root':0 | 'root':0,'more':1 | /more",
        "['a',0] | ['',0] | /obs/0",
        "['a',0] | ['a'] | /obs/0",
        "['cup',0,1] | ['cup',0] | /nodes/0",
        "['cup',0,1] | ['cup',0,1,2] | /nodes/0",
        "['cup',0,1] | ['cap ',0,1] | /nodes/0",
        "'boxes':[] | 'boxes':[{'kind':'named','name':'f'}] | /boxes/0",
        "'boxes':[] | 'boxes':[{'kind':'f','x':null}] | /boxes/0",
        "'obs': | 'obz': | the field obs is missing"})
    void whatIsWrongDoesNot(String part, String other, String problem) {
        String json = JSON.write(Diagram.cup(Ty.of("a"))).replace(part.replace('\'', '"'), other.replace('\'', '"'));
        String mistake = DIAGRAM.mistake(json).orElse("fits");
        assertTrue(mistake.contains(problem), mistake);
    }

    @Test
    void anotherFormatIsNone() {
        assertTrue(FUNCTOR.mistake(JSON.write(Diagram.cup(Ty.of("a")))).isPresent());
    }
}
