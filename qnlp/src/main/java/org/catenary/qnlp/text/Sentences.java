package org.catenary.qnlp.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The sentences of an English text.
///
/// A sentence ends at a blank line, or behind full stops, question and exclamation marks with the quotes and brackets that they
/// close, where a blank comes next. A small letter behind that goes on with the sentence after a quote, after points in a row
/// and after what is no plain word. The point of an abbreviation before a name or a number, of an initial, and of a number that
/// begins a sentence ends none.
///
/// {@snippet class="org.catenary.qnlp.text.SentencesTest" region="split"}
public final class Sentences {

    private static final Set<String> TITLES = words("""
            mr mrs ms dr prof rev hon st gen col lt sgt capt cmdr maj gov sen rep pres supt messrs mme mlle jan feb mar apr jun jul aug sep sept
            oct nov dec no nos vol vols fig figs pp vs v cf eg e.g ie i.e viz al approx ca est dept univ inc corp ltd bros co""");

    private static final Set<String> SHORTENED = words("etc esp incl excl min max avg ext tel appt temp hrs mins lbs oz ft sq");

    /// Words with which sentences begin, which tell that one ended behind initials.
    private static final Set<String> STARTERS = words("""
            the this that these those he she it they we you i but and so if when while there here what who how why his her its their our my
            in on at for as after before however also then now yes no not a an""");

    private Sentences() {}

    private static Set<String> words(String text) { return Stream.of(text.split("\\s+", -1)).collect(Collectors.toSet()); }

    /// {@return the stretches of a text that are sentences, from left to right, without the blanks around them}
    public static List<Token> of(String text) {
        var found = new ArrayList<Token>();
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            int end = end(text, i);
            if (end > 0) {
                add(text, start, end, found);
                start = end;
                i = end - 1;
            }
        }
        add(text, start, text.length(), found);
        return found;
    }

    private static void add(String text, int from, int to, List<Token> found) {
        int start = from, end = to;
        while (start < end && Sentence.isBlank(text.charAt(start))) {
            start++;
        }
        while (end > start && Sentence.isBlank(text.charAt(end - 1))) {
            end--;
        }
        if (start < end) {
            found.add(new Token(text.substring(start, end), start));
        }
    }

    /// Where a sentence ends whose last sign or line break begins here, 0 where none does.
    private static int end(String text, int at) {
        char sign = text.charAt(at);
        if (sign == '\n') {
            int next = at + 1;
            while (next < text.length() && text.charAt(next) != '\n' && Sentence.isBlank(text.charAt(next))) {
                next++;
            }
            return next < text.length() && text.charAt(next) == '\n' ? next + 1 : 0;
        }
        if (!isEnding(sign)) {
            return 0;
        }
        int run = at;
        while (run < text.length() && isEnding(text.charAt(run))) {
            run++;
        }
        int end = run;
        while (end < text.length() && "\"'”’»)]}".indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        if (end == text.length()) {
            return end;
        }
        if (!Sentence.isBlank(text.charAt(end))) {
            return 0;
        }
        int next = end;
        while (next < text.length() && Sentence.isBlank(text.charAt(next))) {
            next++;
        }
        if (next == text.length()) {
            return end;
        }
        boolean one = run == at + 1, small = Character.isLowerCase(text.codePointAt(next));
        if (sign == '.' && one && end == run && isAbbreviation(text, at, next)) {
            return 0;
        }
        return small && (end > run || sign == '…' || sign == '.' && !(one && isWord(text, at))) ? 0 : end;
    }

    /// Whether a word of two small letters or more stands before a point, and none that is often shortened.
    private static boolean isWord(String text, int point) {
        int start = point;
        while (start > 0 && Character.isLowerCase(text.charAt(start - 1))) {
            start--;
        }
        return point - start > 1 && (start == 0 || text.charAt(start - 1) != '.') && !SHORTENED.contains(text.substring(start, point));
    }

    private static boolean isEnding(char c) { return c == '.' || c == '!' || c == '?' || c == '…'; }

    private static boolean isAbbreviation(String text, int point, int next) {
        int start = point;
        while (start > 0 && (Character.isLetterOrDigit(text.charAt(start - 1)) || text.charAt(start - 1) == '.')) {
            start--;
        }
        String word = text.substring(start, point), lower = word.toLowerCase(Locale.ROOT);
        int stop = next;
        while (stop < text.length() && Character.isLetter(text.charAt(stop))) {
            stop++;
        }
        boolean begins = STARTERS.contains(text.substring(next, stop).toLowerCase(Locale.ROOT));
        if (TITLES.contains(lower) && !lower.isEmpty()) {
            return !(begins && Set.of("inc", "corp", "ltd", "co", "bros", "no", "al").contains(lower))
                    && !(lower.equals("no") && !Character.isDigit(text.charAt(next)));
        }
        boolean initial = word.length() == 1 && Character.isUpperCase(word.charAt(0)) && !word.equals("I");
        boolean initials = word.length() > 2 && word.indexOf('.') > 0 && word.chars().allMatch(c -> c == '.' || Character.isLetter(c));
        boolean listed = !word.isEmpty() && word.chars().allMatch(Character::isDigit)
                && (start == 0 || text.charAt(start - 1) == '\n' || start >= 2 && isEnding(text.charAt(start - 2)));
        return initial && !begins || initials && !begins || listed;
    }
}
