package org.catenary.qnlp.ccg;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.catenary.diagrams.syntax.NotationException;
import org.catenary.qnlp.ccg.Category.Slash;

/// Reads a category from a text, with a stack of its own.
final class CategoryReader {

    /// The atoms of English by the names that treebanks and parsers give them.
    static final Map<String, String> ENGLISH = english();

    /// What an open parenthesis waits for: the category so far, and the slash behind it.
    private record Half(Category result, Slash slash) {}

    private static final int SHOWN = 60;
    private static final String SIGNS = "()[]/\\";

    private final String text;
    private final Map<String, String> atoms;
    private final ArrayDeque<Optional<Half>> outer = new ArrayDeque<>();
    private final ArrayDeque<Integer> parentheses = new ArrayDeque<>();
    private Optional<Half> half = Optional.empty();
    private Optional<Category> done = Optional.empty();
    private int at;

    CategoryReader(String text, Map<String, String> atoms) {
        this.text = text;
        this.atoms = atoms;
    }

    private static Map<String, String> english() {
        Map<String, String> atoms = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        atoms.putAll(Map.of("n", "n", "np", "n", "s", "s", "p", "p", "pp", "p", "conj", "conj", "punc", "punc"));
        for (String sign : ". , : ; ? ! - -- ... ' '' ` `` \" # $ LRB RRB LQU RQU LCB RCB -LRB- -RRB-".split(" ", -1)) {
            atoms.put(sign, "punc");
        }
        return Collections.unmodifiableMap(atoms);
    }

    Category read() throws NotationException {
        for (skip(); at < text.length(); skip()) {
            switch (text.charAt(at)) {
                case '(' -> {
                    checkBegins();
                    parentheses.push(at++);
                    outer.push(half);
                    half = Optional.empty();
                }
                case ')' -> {
                    if (parentheses.isEmpty()) {
                        throw wrong(at, "nothing is open that ) could close");
                    }
                    Category inner = ended(at);
                    parentheses.pop();
                    half = outer.pop();
                    at++;
                    take(inner);
                }
                case '/' -> slash(Slash.FORWARD);
                case '\\' -> slash(Slash.BACKWARD);
                case '[' -> feature();
                default -> {
                    checkBegins();
                    take(Category.of(atom()));
                }
            }
        }
        if (!parentheses.isEmpty()) {
            throw wrong(parentheses.pop(), "( is never closed");
        }
        return ended(at);
    }

    private void skip() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private void checkBegins() throws NotationException {
        if (done.isPresent()) {
            throw wrong(at, "expected a slash or the end behind the category %s".formatted(shown(done.get().toString())));
        }
    }

    private Category ended(int place) throws NotationException {
        if (done.isEmpty()) {
            throw wrong(place, half.isPresent() ? "expected a category behind %s%c".formatted(
                    shown(half.get().result.toString()), half.get().slash.sign())
                    : "expected a category");
        }
        return done.get();
    }

    private void take(Category category) {
        done = Optional.of(half.isPresent() ? half.get().result.lacking(half.get().slash, category) : category);
        half = Optional.empty();
    }

    private void slash(Slash slash) throws NotationException {
        half = Optional.of(new Half(ended(at), slash));
        done = Optional.empty();
        at++;
    }

    /// A feature belongs to what stands right before it: an atom, or what parentheses enclose; `conj` closes off the whole
    /// category so far.
    private void feature() throws NotationException {
        int end = text.indexOf(']', at);
        if (end < 0) {
            throw wrong(at, "[ is never closed");
        }
        Category category = ended(at);
        if (text.substring(at + 1, end).equals("conj")) {
            done = Optional.of(category.under(category));
        }
        at = end + 1;
    }

    private String atom() throws NotationException {
        int start = at;
        while (at < text.length() && SIGNS.indexOf(text.charAt(at)) < 0 && !Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        String name = text.substring(start, at), atom = atoms.get(name);
        if (name.isEmpty()) {
            throw wrong(start, "expected a category, found %c".formatted(text.charAt(start)));
        }
        if (atom == null) {
            throw wrong(start, "%s is no category; the atoms are %s".formatted(shown(name),
                    String.join(", ", new TreeSet<>(atoms.values()))));
        }
        return atom;
    }

    private static String shown(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, text.offsetByCodePoints(0, SHOWN / 2)) + "…";
    }

    private NotationException wrong(int place, String problem) { return NotationException.at(text, place, problem); }
}
