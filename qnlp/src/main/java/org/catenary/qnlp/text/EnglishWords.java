package org.catenary.qnlp.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The words and signs of an English text as treebanks have them: `don't` is `do` and `n't`, `he's` is `he` and `'s`; compounds
/// fall into their parts, abbreviations and addresses stay whole.
final class EnglishWords {

    private static final Pattern WHOLE = Pattern.compile("""
            (?ix) (?: https?:// | www\\.) \\S{0,2000} [\\w/]            # addresses of pages
            | [\\w.+-]{1,64} @ [\\w-]{1,64} (?: \\.[\\w-]{1,64}){1,8}                # of people
            | \\d{1,64} (?: [.,:/-] \\d{1,64}){1,32} | [.,] \\d+                 # numbers, dates, times
            | (?: \\p{L} \\.){2,32} | (?: \\p{L}\\.){1,32} (?= \\p{L}\\b)  # U.S.
            | (?: mr|mrs|ms|dr|prof|st|jr|sr|inc|corp|ltd|vs|etc|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|gen|gov|sen|rep|rev|co|no) \\.
            | \\.{2,} | -{2,} | [!?]{2,} | [*=_~\\#]{2,}          # runs of signs
            | [:;=8][-'o]?[()\\[\\]dpo/\\\\|] (?! \\w)            # faces""", Pattern.UNICODE_CHARACTER_CLASS);

    private static final Pattern CLITIC = Pattern.compile("(?i)(.+)(n['’]t|['’](?:s|re|ve|ll|d|m))");
    private static final Set<String> CANNOT = Set.of("cannot", "gonna", "wanna", "gotta");

    private EnglishWords() {}

    static List<Token> of(String text) {
        var tokens = new ArrayList<Token>();
        Matcher whole = WHOLE.matcher(text);
        int i = 0;
        while (i < text.length()) {
            int c = text.codePointAt(i);
            if (Sentence.isBlank(c)) {
                i += Character.charCount(c);
            } else if (!(i > 0 && Character.isLetterOrDigit(c) && Character.isLetterOrDigit(text.codePointBefore(i))) && whole.region(i, text.length()).lookingAt()
                    && whole.end() > i) {
                tokens.add(new Token(whole.group(), i));
                i = whole.end();
            } else {
                int next = Words.end(text, i);
                word(text.substring(i, next), i, tokens);
                i = next;
            }
        }
        return tokens;
    }

    /// The parts of a compound, with the hyphens between them.
    private static void word(String word, int start, List<Token> tokens) {
        int from = 0;
        for (int i = 0; i + 1 < word.length(); i++) {
            if (i > from && (word.charAt(i) == '-' || word.charAt(i) == '‐')) {
                simple(word.substring(from, i), start + from, tokens);
                tokens.add(new Token(word.substring(i, i + 1), start + i));
                from = i + 1;
            }
        }
        simple(word.substring(from), start + from, tokens);
    }

    private static void simple(String word, int start, List<Token> tokens) {
        Matcher clitic = CLITIC.matcher(word);
        int cut = clitic.matches() ? clitic.end(1) : CANNOT.contains(word.toLowerCase(Locale.ROOT)) ? 3 : 0;
        if (cut > 0) {
            tokens.add(new Token(word.substring(0, cut), start));
        }
        tokens.add(new Token(word.substring(cut), start + cut));
    }
}
