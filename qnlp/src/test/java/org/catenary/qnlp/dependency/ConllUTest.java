package org.catenary.qnlp.dependency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.catenary.qnlp.text.Line;
import org.catenary.qnlp.text.MalformedFile;
import org.junit.jupiter.api.Test;

class ConllUTest {

    private static final String CATS = """
            # text = Cats don't sleep
            1	Cats	cat	NOUN	NNS	_	4	nsubj	_	_
            2-3	don't	_	_	_	_	_	_	_	_
            2	do	do	AUX	VBP	_	4	aux	_	_
            3	n't	not	PART	RB	_	4	advmod	_	_
            4	sleep	sleep	VERB	VB	VerbForm=Inf	0	root	_	_
            4.1	left	out	_	_	_	_	_	_	_

            """;

    private static List<DependencyTree> read(String text) throws MalformedFile {
        return ConllU.of("x.conllu", Line.read("x.conllu", text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test void sentencesAreTrees() throws MalformedFile {
        var trees = read(CATS + CATS);
        assertEquals(2, trees.size());
        assertEquals("Cats←sleep do←sleep n't←sleep sleep←root", trees.getFirst().toString());
        assertEquals("VerbForm=Inf", trees.getFirst().nodes().getLast().features());
    }

    @Test void whatIsNoTreeIsToldWithItsLine() {
        refused("x.conllu:2: 3 fields", "# c\n1\tCats\tcat\n");
        refused("x.conllu:1: 'a' has no head", word(1, "a", "_"));
        refused("x.conllu:1: the head 'two' is no number", word(1, "a", "two"));
        refused("x.conllu:2: the word has the number 3", word(1, "a", "0") + word(3, "b", "1"));
        refused("x.conllu:1: the head of 1, 'a', is 7", word(1, "a", "7"));
        refused("x.conllu:2: two roots", word(1, "a", "0") + word(2, "b", "0"));
        refused("x.conllu:1: no root", word(1, "a", "2") + word(2, "b", "1"));
        refused("x.conllu:2: a cycle: 2, 'b', hangs from itself by way of 3, 'c'",
                word(1, "a", "0") + word(2, "b", "3") + word(3, "c", "2"));
        refused("x.conllu:1: no sentence", "# nothing\n");
    }

    @Test void damagedFilesAreRefusedOrRead() {
        var random = new Random(5);
        for (int k = 0; k < 20_000; k++) {
            var text = new StringBuilder(CATS);
            for (int n = 1 + random.nextInt(3); n > 0; n--) {
                int at = random.nextInt(text.length());
                switch (random.nextInt(3)) {
                    case 0 -> text.deleteCharAt(at);
                    case 1 -> text.insert(at, "\t\n0123456789-._#é".charAt(random.nextInt(17)));
                    default -> text.setCharAt(at, (char) ('\t' + random.nextInt(100)));
                }
            }
            try {
                read(text.toString());
            } catch (MalformedFile expected) {
                assertEquals("x.conllu", expected.file());
            }
        }
    }

    private static String word(int number, String form, String head) { return "%d\t%s\t_\tX\t_\t_\t%s\tdep\t_\t_\n".formatted(number, form, head); }

    private static void refused(String start, String text) {
        String message = assertThrows(MalformedFile.class, () -> read(text)).getMessage();
        assertEquals(start, message.substring(0, Math.min(start.length(), message.length())), message);
    }
}
