package org.catenary.diagrams.drawing;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// The widths of texts, from a table of advance widths in thousandths of the font size.
///
/// Latin figures are those of Helvetica, which Arial, Liberation Sans and Nimbus Sans share, with an allowance for the wider
/// fonts that stand in for it; a letter with accents is as wide as without; what the table does not know counts as wide as
/// it may be.
final class Advance {

    /// How far letters reach above the baseline, in font sizes.
    static final double ASCENT = 0.76;
    /// How far letters reach below the baseline, in font sizes.
    static final double DESCENT = 0.22;
    /// The font size of a superscript in font sizes of its text.
    static final double SMALL = 0.72;
    /// How far the baseline of a superscript is above that of its text, in font sizes.
    static final double RAISED = 0.38;
    /// How far the baseline of a subscript is below that of its text, in font sizes.
    static final double LOWERED = 0.16;

    private static final String RAISED_LETTERS = "⁰¹²³⁴⁵⁶⁷⁸⁹ʳˡ⁻";
    private static final String PLAIN_LETTERS = "0123456789rl−";
    private static final double ALLOWANCE = 1.08;

    private static final int[] ASCII = {
            278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278,
            556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,
            1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778,
            667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556,
            333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556,
            556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584};
    private static final int[] GREEK = {
            667, 667, 551, 668, 667, 611, 722, 778, 278, 667, 668, 833, 722, 650, 778, 722,
            667, 618, 618, 611, 667, 798, 667, 835, 748, 278, 667, 578, 446, 556, 222, 547,
            578, 575, 500, 557, 446, 441, 556, 556, 222, 500, 500, 576, 500, 448, 556, 690,
            569, 482, 617, 395, 547, 648, 525, 713, 781};

    private Advance() {}

    /// A stretch of text on one baseline.
    ///
    /// @param text  its letters
    /// @param level 1 for a superscript, −1 for a subscript, 0 else
    record Run(String text, int level) {
        double width(double size) {
            double ems = text.codePoints().mapToDouble(Advance::thousandths).sum() / 1000 * ALLOWANCE;
            return ems * (level == 0 ? size : SMALL * size);
        }
    }

    /// {@return the width of a text set as [runs][#runs]}
    static double of(String text, double size) { return runs(text).stream().mapToDouble(run -> run.width(size)).sum(); }

    /// {@return the text cut where the baseline changes; raised and lowered letters become plain ones of their run}
    static List<Run> runs(String text) {
        var runs = new ArrayList<Run>();
        var letters = new StringBuilder();
        int level = 0;
        for (int c : text.codePoints().toArray()) {
            if (level(c) != level && !letters.isEmpty()) {
                runs.add(new Run(letters.toString(), level));
                letters.setLength(0);
            }
            level = level(c);
            letters.appendCodePoint(plain(c));
        }
        if (!letters.isEmpty()) {
            runs.add(new Run(letters.toString(), level));
        }
        return runs;
    }

    private static int level(int c) { return RAISED_LETTERS.indexOf(c) >= 0 ? 1 : c >= '₀' && c <= '₉' ? -1 : 0; }

    private static int plain(int c) {
        return switch (level(c)) {
            case 1 -> PLAIN_LETTERS.charAt(RAISED_LETTERS.indexOf(c));
            case -1 -> c - '₀' + '0';
            default -> c;
        };
    }

    /// {@return a natural number in subscript figures}
    static String subscript(int n) {
        return Integer.toString(n).chars().mapToObj(c -> Character.toString(c - '0' + '₀')).collect(Collectors.joining());
    }

    /// {@return a natural number in superscript figures}
    static String superscript(int n) {
        return Integer.toString(n).chars().mapToObj(c -> RAISED_LETTERS.substring(c - '0', c - '0' + 1))
                .collect(Collectors.joining());
    }

    private static int thousandths(int c) {
        if (c < ' ' || c == 0x7F) {
            return 0;
        } else if (c < 0x7F) {
            return ASCII[c - ' '];
        } else if (c >= 'Α' && c - 'Α' < GREEK.length) {
            return GREEK[c - 'Α'];
        }
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
            default -> Character.isIdeographic(c) || c >= 0x1F000 ? 1250 : other(c);
        };
    }

    private static int other(int c) {
        int base = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKD).codePointAt(0);
        return base != c && base < 0x7F && base > ' ' ? ASCII[base - ' ']
                : switch (c) {
                    case '⟨', '⟩', '†', '′', '·', '°' -> 400;
                    case '√', '−', '×', '÷', '±' -> 584;
                    case '⊗', '⊕', '⊸', '→' -> 1000;
                    default -> 1000;
                };
    }
}
