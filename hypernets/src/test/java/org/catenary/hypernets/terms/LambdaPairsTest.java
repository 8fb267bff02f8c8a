package org.catenary.hypernets.terms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.catenary.diagrams.conformance.ReferenceData;
import org.catenary.hypernets.net.Hypernet;
import org.catenary.hypernets.rewrite.Rewriting;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

/// Pairs of terms that are equal, or not, by the names of variables alone and by β and η; and the values of programs.
@Tag("conformance")
class LambdaPairsTest {

    private static final int BUDGET = 1_000_000;

    @TestFactory
    Stream<DynamicTest> pairs() {
        return ReferenceData.configured().cases("hypernets/stlc_pairs").test(reference -> {
            Map<String, Type> context = context(reference.get("free"));
            Judgement left = term(reference, "left", context), right = term(reference, "right", context);
            assertEquals(type(reference.get("type")), left.type());
            assertEquals(reference.get("alpha_equivalent").asBoolean(), left.term().isAlphaEquivalent(right.term()));
            assertEquals(reference.get("beta_eta_equal").asBoolean(), left.isBetaEtaEqual(right, BUDGET));
            assertTrue(term(reference, "left_normal_form", context).term().isAlphaEquivalent(left.normalForm(BUDGET).term()));
            assertTrue(term(reference, "right_normal_form", context).term().isAlphaEquivalent(right.normalForm(BUDGET).term()));
        });
    }

    /// The same by isomorphism and by rewriting of nets.
    @TestFactory
    Stream<DynamicTest> pairsOfNets() {
        return ReferenceData.configured().cases("hypernets/stlc_pairs").test(reference -> {
            Map<String, Type> context = context(reference.get("free"));
            Hypernet left = TermNets.net(term(reference, "left", context)), right = TermNets.net(term(reference, "right", context));
            assertEquals(reference.get("alpha_equivalent").asBoolean(), TermNetsTest.isomorphic(left, right));
            Rewriting one = NetNormalForm.of(left, BUDGET), other = NetNormalForm.of(right, BUDGET);
            assertEquals(reference.get("beta_eta_equal").asBoolean(), TermNetsTest.isomorphic(one.net(), other.net()));
            assertTrue(one.net() == one.trace().end() || TermNetsTest.isomorphic(one.net(), one.trace().end()));
            agree(term(reference, "left", context), one);
            agree(term(reference, "right", context), other);
        });
    }

    private static void agree(Judgement term, Rewriting rewriting) {
        Judgement read = TermNets.judgement(rewriting.net(), List.copyOf(term.context().keySet()));
        assertTrue(term.longNormalForm(BUDGET).term().isAlphaEquivalent(read.term()), () -> term + "\n" + read);
    }

    @TestFactory
    Stream<DynamicTest> programs() {
        return ReferenceData.configured().cases("hypernets/stlc_ad_cases").test(reference -> {
            Judgement program = term(reference, "source", context(reference.get("params")));
            assertEquals(type(reference.get("result_type")), program.type());
            assertEquals(program.term(), Judgement.infer(program.context(), TermJson.read(reference.get("term").toString())).term());
            for (JsonNode point : reference.get("points")) {
                var values = new LinkedHashMap<String, Value>();
                int k = 0;
                for (String name : program.context().keySet()) {
                    values.put(name, Value.of(point.get("at").get(k++).asDouble()));
                }
                double[] got = program.evaluate(values, BUDGET).numbers();
                JsonNode expected = point.get("value");
                for (int i = 0; i < got.length; i++) {
                    double value = (expected.isArray() ? expected.get(i) : expected).asDouble();
                    assertEquals(value, got[i], 1e-12 * Math.max(1, Math.abs(value)));
                }
            }
        });
    }

    static Judgement term(JsonNode reference, String field, Map<String, Type> context) throws Exception {
        return Program.parseExpression(reference.get(field).asString()).infer(context);
    }

    static Map<String, Type> context(JsonNode list) throws Exception {
        var context = new LinkedHashMap<String, Type>();
        for (JsonNode variable : list) {
            context.put(variable.get("name").asString(), type(variable.get("type")));
        }
        return context;
    }

    static Type type(JsonNode type) throws Exception {
        Term term = TermJson.read("[\"lam\", \"x\", %s, [\"unit\"]]".formatted(type));
        return term instanceof Term.Lambda lambda ? lambda.type().orElseThrow() : Type.UNIT;
    }
}
