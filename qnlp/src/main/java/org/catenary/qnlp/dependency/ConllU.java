package org.catenary.qnlp.dependency;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.catenary.qnlp.text.Line;
import org.catenary.qnlp.text.MalformedFile;

/// Reads treebanks in the format CoNLL-U: a line a word, ten fields between tabs, an empty line behind each sentence.
///
/// Lines that begin with `#` are passed over, and so are the lines of words written together (`3-4`) and of words left out
/// (`8.1`), which are no nodes of the tree.
///
/// Universal Dependencies, *CoNLL-U format*, version 2.
public final class ConllU {

    private static final int FIELDS = 10;

    private ConllU() {}

    /// {@return the trees of a file, packed by gzip where its name ends in `.gz`}
    /// @throws IOException   if it cannot be read
    /// @throws MalformedFile if a line is no word, or the words of a sentence are no tree
    public static List<DependencyTree> read(Path file) throws IOException, MalformedFile {
        return of(file.toString(), Line.readPacked(file));
    }

    /// {@return the trees of lines}
    /// @param file what the lines come from, for messages
    /// @throws MalformedFile if a line is no word, or the words of a sentence are no tree
    public static List<DependencyTree> of(String file, List<Line> lines) throws MalformedFile {
        var trees = new ArrayList<DependencyTree>();
        var nodes = new ArrayList<Node>();
        var places = new ArrayList<Line>();
        for (Line line : lines) {
            if (line.text().isEmpty()) {
                finish(nodes, places, trees);
            } else if (!line.text().startsWith("#")) {
                word(line, nodes, places);
            }
        }
        finish(nodes, places, trees);
        if (trees.isEmpty()) {
            throw new MalformedFile(file, 1, "no sentence; a sentence is a line a word of ten fields between tabs");
        }
        return trees;
    }

    private static void word(Line line, List<Node> nodes, List<Line> places) throws MalformedFile {
        String[] fields = line.text().split("\t", -1);
        if (fields.length != FIELDS) {
            throw line.malformed("%d fields between tabs, a word has %d".formatted(fields.length, FIELDS));
        }
        if (fields[0].contains("-") || fields[0].contains(".")) {
            return;
        }
        int number = number(line, "number", fields[0]);
        if (number != nodes.size() + 1) {
            throw line.malformed("the word has the number %d, the next one is %d".formatted(number, nodes.size() + 1));
        }
        if (fields[6].equals("_")) {
            throw line.malformed("'%s' has no head".formatted(fields[1]));
        }
        nodes.add(new Node(fields[1], fields[2], fields[3], fields[5], number(line, "head", fields[6]), fields[7]));
        places.add(line);
    }

    private static int number(Line line, String what, String text) throws MalformedFile {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw line.malformed("the %s '%s' is no number".formatted(what, text));
        }
    }

    private static void finish(List<Node> nodes, List<Line> places, List<DependencyTree> trees) throws MalformedFile {
        if (nodes.isEmpty()) {
            return;
        }
        var flaw = DependencyTree.flaw(nodes);
        if (flaw.isPresent()) {
            throw places.get(flaw.get().word() - 1).malformed(flaw.get().problem());
        }
        trees.add(new DependencyTree(nodes));
        nodes.clear();
        places.clear();
    }
}
