package org.catenary.qnlp.parser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.qnlp.dependency.ConllU;
import org.catenary.qnlp.dependency.DependencyTree;
import org.catenary.qnlp.grammar.Lexicon;
import org.catenary.qnlp.grammar.Parse;
import org.catenary.qnlp.grammar.PregroupParser;
import org.catenary.qnlp.text.Line;
import org.catenary.qnlp.text.MalformedFile;
import org.catenary.qnlp.text.Sentence;
import org.junit.jupiter.api.Test;

class DependencyParseTest {

    private static DependencyTree tree(String... words) throws MalformedFile {
        var text = new StringBuilder();
        for (int k = 0; k < words.length; k++) {
            String[] fields = words[k].split(" ", -1);
            text.append("%d\t%s\t_\t%s\t_\t_\t%s\t%s\t_\t_\n".formatted(k + 1, fields[0], fields[1], fields[2], fields[3]));
        }
        return ConllU.of("x.conllu", Line.read("x.conllu", text.toString().getBytes(StandardCharsets.UTF_8))).getFirst();
    }

    /// The diagram of the tree is that of the lexicon's parse.
    @Test void aTreeBecomesADiagram() throws MalformedFile {
        // @start region="tree"
        DependencyTree tree = tree("woman NOUN 2 nsubj", "prepares VERB 0 root", "tasty ADJ 4 amod", "dinner NOUN 2 obj");
        Parse parse = DependencyParse.of(tree).orElseThrow();
        Diagram diagram = parse.diagram();   // four words, three cups
        // @end
        assertEquals(new PregroupParser(Lexicon.english()).parse(Sentence.of("woman prepares tasty dinner")).diagram(), diagram);
    }

    @Test void crossingDependenciesDoNotReduce() throws MalformedFile {
        assertTrue(DependencyParse.of(tree("tasty ADJ 3 amod", "prepares VERB 0 root", "dinner NOUN 2 obj", "woman NOUN 2 nsubj")).isEmpty());
    }
}
