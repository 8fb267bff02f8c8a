package org.catenary.autodiff.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Stream;
import org.catenary.diagrams.conformance.ReferenceData;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

@Tag("conformance")
class ProgramsConformanceTest {

    @TestFactory
    Stream<DynamicTest> values() {
        return ReferenceData.configured().cases("autodiff/expressions").test(reference -> {
            Program program = ReferencePrograms.program(reference);
            ReferencePrograms.assertNear(reference, reference.get("value"), program.value(ReferencePrograms.point(reference)), "value");
        });
    }

    @TestFactory
    Stream<DynamicTest> texts() {
        return ReferenceData.configured().cases("autodiff/expressions").test(reference -> {
            Program program = ReferencePrograms.program(reference);
            assertEquals(program, Program.parse(program.toString()), program::toString);
            assertEquals(program, ProgramJson.read(ProgramJson.write(program)), program::toString);
        });
    }
}
