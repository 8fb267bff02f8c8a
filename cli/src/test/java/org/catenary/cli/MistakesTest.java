package org.catenary.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whatever a user gets wrong ends with one message on standard error, status 2, no stack trace, and no file touched.
class MistakesTest {

    @TempDir Path folder;

    private static final String LINES = "1 woman prepares dinner .\n0 man debugs software .\n";

    private String write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private void refused(List<String> parts, String... args) throws IOException {
        Map<String, String> before = files();
        var said = Said.by(args);
        assertEquals(2, said.status(), said::toString);
        assertEquals("", said.out());
        assertFalse(said.err().contains("\tat "), said.err());
        for (String part : parts) {
            assertTrue(said.err().contains(part), () -> "should say " + part + "\n" + said.err());
        }
        assertEquals(before, files(), "no file is touched");
    }

    private Map<String, String> files() throws IOException {
        var files = new TreeMap<String, String>();
        try (var all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(file.toString(), Files.readString(file));
            }
        }
        return files;
    }

    @Test void anUnknownWord() throws IOException {
        refused(List.of("'dinnr'", "word 3", "dinner", "<TAB>"), "parse", "woman prepares dinnr");
    }

    @Test void aSentenceThatDoesNotReduce() throws IOException {
        refused(List.of("does not reduce to s or n", "nʳ ⊗ s ⊗ nˡ", "left over"), "draw", "Alice loves", "-o",
                folder.resolve("x.svg").toString());
        refused(List.of(), "parse", "");
    }

    @Test void aDataLineWithoutALabel() throws IOException {
        String good = write("good.txt", LINES), bad = write("bad.txt", "1 woman prepares dinner .\n0\n");
        refused(List.of("bad.txt:2"), "train", "--train", good, "--dev", bad, "--test", good, "--out", folder.resolve("o").toString());
    }

    @Test void aSentenceOfADataSetThatCannotBeRead() throws IOException {
        String good = write("good.txt", LINES), bad = write("bad.txt", LINES + "1 woman prepares quux .\n");
        refused(List.of("bad.txt:3", "'quux'"), "train", "--train", good, "--dev", good, "--test", bad);
    }

    @Test void fewerOrMoreClassesThanOutcomes() throws IOException {
        String one = write("one.txt", "1 woman prepares dinner .\n1 man prepares sauce .\n");
        refused(List.of("one.txt:1", "2 outcomes", "1 class"), "train", "--train", one, "--dev", one, "--test", one);
        String three = write("three.txt", LINES + "2 man bakes dinner .\n");
        refused(List.of("three.txt:3", "2 outcomes", "3 classes (0, 1, 2)"), "train", "--train", three, "--dev", three, "--test", three);
    }

    @Test void aLabelThatTrainingLacks() throws IOException {
        String good = write("good.txt", LINES), other = write("other.txt", "7 woman prepares dinner .\n");
        refused(List.of("other.txt:1", "'7'", "0, 1"), "train", "--train", good, "--dev", good, "--test", other);
    }

    @Test void aModelThatIsUnreadableOrOlder() throws IOException {
        refused(List.of("no such file"), "predict", folder.resolve("none.json").toString(), "woman prepares dinner");
        refused(List.of("line 1"), "predict", write("model.json", "{\"format"), "woman prepares dinner");
        refused(List.of("version 0", "train it again"), "predict",
                write("old.json", "{\"format\":\"catenary-model\",\"version\":0}"), "woman prepares dinner");
    }

    @Test void anOutputFolderThatCannotBeWritten() throws IOException {
        String file = write("file", "precious");
        refused(List.of("cannot write into", "file"), "train", "mc", "--seeds", "1", "--epochs", "1", "--out", file);
        refused(List.of("cannot write into"), "train", "mc", "--seeds", "1", "--epochs", "1", "--out", file + "/below");
        refused(List.of("cannot write"), "draw", "Alice loves Bob", "-o", file + "/x.svg");
    }

    @Test void settingsOutOfRange() throws IOException {
        String out = folder.resolve("o").toString();
        refused(List.of("--seeds must be at least 1, got 0"), "train", "mc", "--seeds", "0", "--out", out);
        refused(List.of("--epochs"), "train", "mc", "--epochs", "-3", "--out", out);
        refused(List.of("--rate"), "train", "mc", "--rate", "NaN", "--out", out);
        refused(List.of("--batch"), "train", "mc", "--batch", "many", "--out", out);
        refused(List.of("--optimizer", "newton", "nelder-mead"), "train", "mc", "--optimizer", "newton", "--out", out);
        refused(List.of("--spsa takes three numbers, a,c,A; got 2"), "train", "mc", "--optimizer", "spsa", "--spsa", "1,2", "--out", out);
        refused(List.of("--shots 100", "choose spsa"), "train", "mc", "--shots", "100", "--out", out);
        assertFalse(Files.exists(folder.resolve("o")));
    }

    @Test void whatIsAskedForIsUnclear() throws IOException {
        refused(List.of("Name the task"), "train");
        refused(List.of("no task is called nc"), "train", "nc");
        refused(List.of("--dev is missing"), "train", "--train", write("t.txt", LINES));
        refused(List.of("not both"), "train", "mc", "--train", write("t.txt", LINES));
        refused(List.of("no such file"), "train", "--train", "nowhere.txt", "--dev", "nowhere.txt", "--test", "nowhere.txt");
        refused(List.of("nonsense"), "nonsense");
        refused(List.of("stage"), "draw", "Alice loves Bob", "--stage", "end");
    }

    @Test void aLexiconThatIsNone() throws IOException {
        refused(List.of("words.txt:2"), "parse", "fish", "--lexicon", write("words.txt", "fish\tn\nswim n.r s\n"));
        refused(List.of("no such file"), "parse", "fish", "--lexicon", "nowhere.txt");
        refused(List.of("^"), "parse", "fish", "--goal", "n @ @");
    }

    @Test void aRunIsResumedOnlyUnderItsOwnCircumstances() throws IOException {
        String out = folder.resolve("o").toString();
        assertEquals(0, Said.by("train", "mc", "--seeds", "1", "--epochs", "2", "--out", out).status());
        refused(List.of("--optimizer was Adam, rate 0.05, now it is Adam, rate 0.1"), "train", "mc", "--seeds", "1", "--epochs", "2", "--rate", "0.1", "--resume",
                "--out", out);
    }

    private static String word(int number, String form, String head) { return "%d\t%s\t_\tNOUN\t_\t_\t%s\tdep\t_\t_\n".formatted(number, form, head); }

    @Test void dependencyTreesThatAreNone() throws IOException {
        String out = folder.resolve("new.model").toString();
        Map<String, String> flawed = Map.of(word(1, "a", "0") + word(2, "b", "3") + word(3, "c", "2"), ":2: a cycle", word(1, "a", "0") + word(2, "b", "_"),
                ":2: 'b' has no head", word(1, "a", "0") + word(2, "b", "9"), ":2: the head of 2, 'b', is 9", word(1, "a", "2") + word(2, "b", "1"), ":1: no root",
                word(1, "a", "0") + "\n" + word(1, "a", "0") + word(1, "b", "1"), ":4: the word has the number 1", "1\ta\n", ":1: 2 fields",
                word(1, "a", "one"), ":1: the head 'one' is no number");
        for (var flaw : flawed.entrySet()) {
            String trees = write("trees.conllu", flaw.getKey());
            refused(List.of("trees.conllu" + flaw.getValue()), "train-parser", trees, "-o", out);
            refused(List.of("trees.conllu" + flaw.getValue()), "derive", trees);
        }
        refused(List.of("packed.conllu.gz:1: it cannot be unpacked"), "train-parser", write("packed.conllu.gz", "plain"), "-o", out);
        refused(List.of("no such file"), "train-parser", "nowhere.conllu", "-o", out);
        refused(List.of("no such file"), "experiment", "parser", "--data", folder.toString(), "--out", folder.resolve("o").toString());
        assertFalse(Files.exists(folder.resolve("new.model")));
    }

    @Test void treesOfCategoriesThatAreNone() throws IOException {
        refused(List.of("trees.auto:2: column 16: QQ is no category"), "derive", write("trees.auto", "ID=1\n(<T S 0 2> (<L QQ N N Bob QQ>) (<L S\\NP V V runs S\\NP>) )\n"));
        refused(List.of("trees.auto:1: column 1: no rule makes s of n and n"), "derive",
                write("trees.auto", "(<T S 0 2> (<L NP N N Bob NP>) (<L NP N N Bob NP>) )\n"), "-o", folder.resolve("x.svg").toString());
        refused(List.of("phrases.txt:1"), "derive", write("phrases.txt", "(S (NP Bob)\n"));
    }

    @Test void vectorsAndCountsThatAreNone() throws IOException {
        write("ks_transitive_dev_judgements.txt", "dog chase cat dog chase cat 3\n");
        String out = folder.resolve("o").toString();
        refused(List.of("vectors.txt:2: 1 numbers, line 1 has 2"), "experiment", "ks", "--data", folder.toString(), "--vectors",
                write("vectors.txt", "dog 1 2\ncat 1\n"), "--out", out);
        refused(List.of("vectors.txt:1", "'x'"), "experiment", "ks", "--data", folder.toString(), "--vectors", write("vectors.txt", "dog 1 x\n"), "--out", out);
        refused(List.of("counts.tsv:2", "many"), "experiment", "ks", "--data", folder.toString(), "--counts",
                write("counts.tsv", "dog\t9\t0:5 1:1\ncat\t9\t0:many\n"), "--out", out);
        refused(List.of("counts.tsv:1"), "experiment", "ks", "--data", folder.toString(), "--counts", write("counts.tsv", "dog\tnine\t0:5\n"), "--out", out);
        refused(List.of("packed.tsv.gz:1: it cannot be unpacked"), "experiment", "ks", "--data", folder.toString(),
                "--counts", write("packed.tsv.gz", "dog\t9\t0:5\n"), "--out", out);
    }

    /// Random command lines from the words that commands know end with a status of theirs, never with a stack trace.
    @Test void randomCommandLinesAreAnswered() {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(7);
        List<String> words = List.of("parse", "draw", "predict", "train", "mc", "--json", "--goal", "--lexicon", "-o", "--stage", "circuit",
                "Alice loves Bob", "", "s", "n.r", "'", "⊗", "--seeds", "0", "-1", "--resume", "--epochs", "x", "--help", "\0", "<script>");
        for (int i = 0; i < 400; i++) {
            var args = new ArrayList<String>();
            for (int k = random.nextInt(6); k >= 0; k--) {
                args.add(words.get(random.nextInt(words.size())));
            }
            if (args.contains("train") || args.contains("-o")) {
                continue;
            }
            var said = Said.by(args.toArray(String[]::new));
            assertTrue(said.status() == 0 || said.status() == 2, () -> args + "\n" + said);
            assertFalse(said.err().contains("\tat "), () -> args + "\n" + said);
        }
    }
}
