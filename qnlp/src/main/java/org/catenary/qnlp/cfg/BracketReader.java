package org.catenary.qnlp.cfg;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.catenary.qnlp.text.Line;
import org.catenary.qnlp.text.MalformedFile;

/// Reads a tree in brackets from a line, with a stack of its own.
final class BracketReader {

    /// A bracket that is open: where, its symbol, and how many nodes it holds so far; −1 once it holds a word.
    private record Open(int start, String symbol, int parts) {}

    private final Line line;
    private final String text;
    private final ArrayDeque<Open> open = new ArrayDeque<>();
    private final List<PhraseTree.Node> nodes = new ArrayList<>();
    private int at;

    BracketReader(Line line) {
        this.line = line;
        this.text = line.text();
    }

    PhraseTree read() throws MalformedFile {
        int trees = 0;
        for (skip(); at < text.length(); skip()) {
            if (trees > 0) {
                throw wrong(at, "expected the end of the line behind the tree");
            }
            if (text.charAt(at) == '(') {
                int start = at++;
                skip();
                open.push(new Open(start, token(), 0));
            } else if (text.charAt(at) == ')') {
                trees += close();
            } else {
                word();
            }
        }
        if (!open.isEmpty()) {
            throw wrong(open.element().start, "( is never closed");
        }
        return new PhraseTree(nodes);
    }

    private void skip() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private String token() {
        int start = at;
        while (at < text.length() && "()".indexOf(text.charAt(at)) < 0 && !Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return text.substring(start, at);
    }

    private void word() throws MalformedFile {
        int start = at;
        String word = token();
        if (open.isEmpty() || open.element().symbol.isEmpty() || open.element().parts != 0) {
            throw wrong(start, open.isEmpty() ? "expected (" : "the word '%s' stands beside other parts, or has no symbol".formatted(word));
        }
        Open bracket = open.pop();
        nodes.add(new PhraseTree.Node(bracket.symbol, word, 0));
        open.push(new Open(bracket.start, bracket.symbol, -1));
    }

    /// {@return one if the tree is whole}
    private int close() throws MalformedFile {
        if (open.isEmpty()) {
            throw wrong(at, "nothing is open that ) could close");
        }
        Open bracket = open.pop();
        boolean outside = bracket.symbol.isEmpty() && open.isEmpty() && bracket.parts == 1;
        if (bracket.parts == 0 || bracket.symbol.isEmpty() && !outside) {
            throw wrong(bracket.start, bracket.parts == 0 ? "nothing in these brackets" : "a phrase without a symbol");
        }
        if (bracket.parts > 0 && !outside) {
            nodes.add(new PhraseTree.Node(bracket.symbol, "", bracket.parts));
        }
        at++;
        if (open.isEmpty()) {
            return 1;
        }
        Open around = open.pop();
        if (around.parts < 0) {
            throw wrong(bracket.start, "a phrase stands beside a word");
        }
        open.push(new Open(around.start, around.symbol, around.parts + 1));
        return 0;
    }

    private MalformedFile wrong(int offset, String problem) {
        return line.malformed("column %d: %s".formatted(1 + text.codePointCount(0, offset), problem));
    }
}
