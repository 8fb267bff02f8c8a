package org.catenary.qnlp.grammar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.catenary.diagrams.notation.DiagramJson;
import org.catenary.diagrams.notation.UnreadableJson;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Ty;
import org.catenary.qnlp.text.Sentence;
import org.junit.jupiter.api.Test;

class LexemeCodecTest {

    private static final DiagramJson JSON = DiagramJson.of(LexemeCodec.WORDS);

    @Test
    void sentencesAreReadBack() throws UnreadableJson {
        Diagram sentence = new PregroupParser(Lexicon.english()).parse(Sentence.of("Alice loves the clever cat")).diagram();
        assertEquals(sentence, JSON.read(JSON.write(sentence)));
        assertEquals(sentence.r(), JSON.read(JSON.write(sentence.r())));
    }

    @Test
    void aWordNeedsLetters() {
        String text = JSON.write(new Lexeme("Bob", Ty.of("n")));
        assertTrue(text.contains("\"kind\":\"word\",\"text\":\"Bob\""), text);
        var error = assertThrows(UnreadableJson.class, () -> JSON.read(text.replace("Bob", "")));
        assertTrue(error.getMessage().contains("a word needs letters"), error::getMessage);
    }
}
