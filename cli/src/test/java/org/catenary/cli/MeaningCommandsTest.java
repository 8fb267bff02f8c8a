package org.catenary.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Readers, rules, derivations, texts and experiments on the command line.
class MeaningCommandsTest {

    @TempDir Path folder;

    private Path file(String name, String text) throws IOException { return Files.writeString(folder.resolve(name), text); }

    @ParameterizedTest @CsvSource({"cups", "spiders", "stairs", "statistical"})
    void sentencesAreReadWithoutGrammar(String reader) {
        assertTrue(Said.by("parse", "colourless ideas", "--reader", reader).out().contains("colourless"));
        assertTrue(Said.by("draw", "colourless ideas", "--reader", reader, "--stage", "circuit", "--ansatz", "Sim14").out().startsWith("<svg"));
    }

    @Test void wordsAreRewritten() {
        String curried = Said.by("parse", "Alice loves Bob", "--rewrite", "curry").out();
        assertTrue(curried.contains("loves : n ⊗ n → s"), curried);
        String noun = Said.by("parse", "woman that Bob loves", "--rewrite", "object-rel-pronoun").out();
        assertTrue(noun.contains("spider(n, 1, 2)") && !noun.contains("that"), noun);
    }

    @Test void textsAreParsedSentenceBySentence() throws IOException {
        Path text = file("story.txt", "Mr. Smith didn't\ncome. He was at the U.S. Open!\n\nGreat food\n");
        var said = Said.by("parse", "--text", text.toString(), "--statistical", "--json");
        assertEquals(0, said.status(), said::toString);
        var sentences = said.out().lines().map(line -> JsonMapper.shared().readTree(line)).toList();
        assertEquals(List.of("Mr. Smith didn't come.", "He was at the U.S. Open!", "Great food"),
                sentences.stream().map(json -> json.path("sentence").asString()).toList());
        assertEquals("n't", sentences.getFirst().at("/words/3/text").asString());
        Path brief = file("short.txt", "Alice loves Bob. Bob\nloves Alice.\n");
        assertEquals(2, Said.by("parse", "--text", brief.toString(), "--reader", "spiders").out().lines().count());
        Path bad = file("bad.txt", "Alice loves Bob.\n\nBob quuxes Alice.\n");
        var refused = Said.by("parse", "--text", bad.toString());
        assertEquals(2, refused.status());
        assertTrue(refused.err().startsWith(bad + ":3: unknown word 'quuxes', word 2"), refused.err());
        assertEquals(2, Said.by("parse", "--text", file("empty.txt", " \n").toString()).status());
        assertEquals(2, Said.by("parse", "Alice", "--text", text.toString()).status());
        assertEquals(2, Said.by("parse").status());
    }

    @ParameterizedTest @CsvSource({"collapse-domain", "collapse-domain-right", "cup-removal", "swap-removal", "codomain-unification"})
    void diagramsAreRewritten(String rule) {
        assertEquals(0, Said.by("parse", "the woman that Bob loves", "--rewrite", "determiner," + rule).status());
        assertTrue(Said.by("draw", "woman that Bob loves", "--statistical", "--rewrite", rule, "--stage", "circuit").out().startsWith("<svg"));
    }

    @Test void textsAreDrawn() {
        String svg = Said.by("draw", "woman prepares dinner. woman loves Bob.", "--stage", "text").out();
        assertTrue(svg.startsWith("<svg") && svg.contains("Bob"));
    }

    @Test void derivationsAndTreesBecomeDiagrams() throws IOException {
        Path derivations = file("trees.auto", "(<T S 0 2> (<L NP N N Bob NP>) (<L S\\NP V V runs X>) )\n");
        assertEquals("Bob ⊗ runs ; cup(n, nʳ) ⊗ id(s) where Bob : I → n, runs : I → nʳ ⊗ s\n",
                Said.by("derive", derivations.toString(), "--as", "pregroup").out());
        assertTrue(Said.by("derive", derivations.toString(), "--as", "biclosed").out().contains("eval(n \\ s)"));
        Path trees = file("trees.txt", "(S (NP Bob) (VP runs))\n");
        assertTrue(Said.by("derive", trees.toString()).out().startsWith("Bob ⊗ runs ; 'S → NP VP'"));
        assertTrue(JsonMapper.shared().readTree(Said.by("derive", trees.toString(), "--json").out()).has("boxes"));
    }

    @Test void sentencesAndDependencyTreesAreDerived() throws IOException {
        var said = Said.by("derive", "--sentence", "Bob loves Alice.", "--as", "biclosed");
        assertTrue(said.out().contains("eval"), said::toString);
        assertTrue(Said.by("derive", "--sentence", "The old man repaired his boat.", "--statistical").out().startsWith("The ⊗ old ⊗ man"));
        Path trees = file("trees.conllu", "1\tBob\t_\tPROPN\t_\t_\t2\tnsubj\t_\t_\n2\truns\t_\tVERB\t_\t_\t0\troot\t_\t_\n");
        assertEquals("Bob ⊗ runs ; cup(n, nʳ) ⊗ id(s) where Bob : I → n, runs : I → nʳ ⊗ s\n", Said.by("derive", trees.toString()).out());
        assertEquals(2, Said.by("derive", trees.toString(), "--as", "biclosed").status());
        assertEquals(2, Said.by("derive", trees.toString(), "--number", "2").status());
        assertEquals(2, Said.by("derive").status());
        assertEquals(2, Said.by("derive", "--sentence", "Bob Bob").status());
        Path cycle = file("cycle.conllu", "1\tBob\t_\tPROPN\t_\t_\t2\tnsubj\t_\t_\n2\truns\t_\tVERB\t_\t_\t1\tdep\t_\t_\n");
        assertEquals(new Said(2, "", cycle + ":1: no root: no word has the head 0%n".formatted()), Said.by("derive", cycle.toString()));
    }

    @Test void experimentsLeaveAReport() throws IOException {
        file("gs2011_judgements.txt", "chase dog cat hunt 7\nchase dog cat eat 1\nhunt cat dog eat 2\n");
        Path counts = file("counts.tsv", "dog\t9\t0:5 1:1\ncat\t9\t0:4 1:2\nchase\t8\t0:3 2:4\neat\t8\t1:5 2:1\nhunt\t8\t0:2 2:5\n");
        Path triples = file("triples.txt", "chase dog cat 3\nhunt cat dog 1\n");
        var said = Said.by("experiment", "gs2011", "--data", folder.toString(), "--counts", counts.toString(), "--triples", triples.toString(),
                "--samples", "20", "--out", folder.resolve("out").toString(), "--json");
        assertEquals("", said.err());
        JsonNode json = JsonMapper.shared().readTree(said.out());
        assertEquals(3, json.get("scores").asInt());
        assertEquals(4 * (4 + 4 * 6), json.get("rows").size());
        assertEquals("eat (matrix)", json.get("missing").get(0).asString());
        assertTrue(Files.readString(folder.resolve("out/report.html")).contains("Frobenius additive"));
        assertEquals(json, JsonMapper.shared().readTree(Files.readString(folder.resolve("out/result.json"))));
    }

    /// Pairs under a head and texts are trained on, saved and predicted.
    @Test void pairsAndTextsAreTrainedAndPredicted() throws IOException {
        String pairs = file("pairs.txt", """
                same woman prepares dinner | friend serves soup
                different woman prepares dinner | student tests server
                same student installs compiler | student tests server
                different friend serves soup | student installs compiler
                """).toString();
        Path out = folder.resolve("pairs");
        String[] train = {"train", "--train", pairs, "--dev", pairs, "--test", pairs, "--seeds", "1", "--epochs", "3"};
        assertTrue(Said.by(train).err().contains("an example of 2 sentences needs a model with a head"));
        var said = Said.by(with(train, "--head", "3", "--out", out.toString()));
        assertEquals(0, said.status(), said.err());
        assertTrue(Files.readString(out.resolve("report.html")).contains("3 rectified units"));
        String model = out.resolve("model.json").toString();
        assertTrue(Said.by("predict", model, "woman prepares soup | student tests compiler").out().contains("same"));
        assertEquals(2, Said.by("predict", model, "woman prepares soup").status());
        assertEquals(2, Said.by(with(train, "--head", "0")).status());

        String texts = file("texts.txt", """
                food woman prepares tasty dinner . she is a chef . she likes trying new recipes
                IT man tests server . he used to be a coder . he delights in learning new tools
                """).toString();
        Path other = folder.resolve("texts");
        var told = Said.by("train", "--train", texts, "--dev", texts, "--test", texts, "--reader", "text", "--seeds", "1", "--epochs", "2",
                "--out", other.toString());
        assertEquals(0, told.status(), told.err());
        assertTrue(Said.by("predict", other.resolve("model.json").toString(), "man prepares server. He is a chef. He likes trying new tools").out().contains("food"));
        assertTrue(Said.by("predict", other.resolve("model.json").toString(), "man tests server").err().contains("text"), "another number of nouns");
        assertTrue(Said.by("draw", "woman prepares dinner. She likes trying recipes.", "--reader", "text", "--stage", "text").out().contains("trying"));
    }

    private static String[] with(String[] first, String... more) {
        return Stream.concat(Stream.of(first), Stream.of(more)).toArray(String[]::new);
    }

    @Test void mistakesAreTold() throws IOException {
        Path bad = file("bad.auto", "(<T S 0 2> (<L NP N N Bob NP>) (<L QQ V V runs X>) )\n");
        assertEquals(new Said(2, "", "%s:1: column 36: QQ is no category; the atoms are conj, n, p, punc, s%n".formatted(bad)),
                Said.by("derive", bad.toString()));
        file("ks_transitive_dev_judgements.txt", "dog chase cat\n");
        Path vectors = file("vectors.txt", "dog 1 2\ncat 1\n");
        assertEquals(2, Said.by("experiment", "ks", "--data", folder.toString(), "--vectors", vectors.toString()).status());
        file("ks_transitive_dev_judgements.txt", "dog chase cat dog chase cat 3\n");
        assertEquals("%s:2: 1 numbers, line 1 has 2%n".formatted(vectors),
                Said.by("experiment", "ks", "--data", folder.toString(), "--vectors", vectors.toString()).err());
        assertTrue(Said.by("experiment", "x", "--data", folder.toString()).err().startsWith("no experiment is called x; there are "));
        assertEquals(2, Said.by("parse", "Bob", "--reader", "bag").status());
        assertEquals(2, Said.by("draw", "Bob loves Alice", "--ansatz", "Sim99").status());
    }
}
