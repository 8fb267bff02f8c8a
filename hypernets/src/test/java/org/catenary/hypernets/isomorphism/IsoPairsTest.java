package org.catenary.hypernets.isomorphism;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Stream;
import org.catenary.diagrams.conformance.ReferenceData;
import org.catenary.hypernets.net.Hypernet;
import org.catenary.hypernets.net.ReferenceNet;
import org.catenary.hypernets.net.Wiring;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/// Pairs of open hypergraphs, isomorphic or not as other programs found, in both orders: those that are monogamous and
/// those that are not.
@Tag("conformance")
class IsoPairsTest {

    @TestFactory
    Stream<DynamicTest> pairs() {
        return ReferenceData.configured().cases("hypernets/iso_pairs").test(reference -> {
            Wiring wiring = !reference.get("monogamous").asBoolean() ? Wiring.FROBENIUS
                    : reference.get("acyclic").asBoolean() ? Wiring.MONOGAMOUS : Wiring.TRACED;
            Hypernet left = ReferenceNet.of(reference.get("left"), wiring), right = ReferenceNet.of(reference.get("right"), wiring);
            boolean expected = reference.get("isomorphic").asBoolean();
            assertEquals(expected, Isomorphisms.verified(Isomorphism.between(left, right), left, right));
            assertEquals(expected, Isomorphisms.verified(Isomorphism.between(right, left), right, left));
        });
    }

    /// The same with nets inside edges; these are not looked into by the verification of the isomorphism.
    @TestFactory
    Stream<DynamicTest> nestedPairs() {
        return ReferenceData.configured().cases("hypernets/hypernet_iso_pairs").test(reference -> {
            Hypernet left = ReferenceNet.of(reference.get("left"), Wiring.MONOGAMOUS);
            Hypernet right = ReferenceNet.of(reference.get("right"), Wiring.MONOGAMOUS);
            boolean expected = reference.get("isomorphic").asBoolean();
            assertEquals(expected, Isomorphism.between(left, right) instanceof Isomorphism);
            assertEquals(expected, Isomorphism.between(right, left) instanceof Isomorphism);
        });
    }
}
