package org.catenary.diagrams.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.catenary.diagrams.category.WrongArgument;

/// Films as one SVG element that moves by itself (SMIL, no scripts): each picture fades into the next, then all begin again.
///
/// What does not move pictures shows the first one.
public final class FilmSvg {

    /// The part of a picture's time in which it fades.
    private static final double FADE = 0.15;

    private FilmSvg() {}

    /// {@return the film with so many seconds for each picture}
    /// @throws WrongArgument unless the time is positive
    public static String write(Film film, double seconds, Look look) {
        if (!(seconds > 0) || Double.isInfinite(seconds)) {
            throw new WrongArgument("%s seconds for a picture".formatted(seconds));
        }
        List<Drawing> captioned = captioned(film, look);
        var svg = new Svg(look);
        String description = "An animation. " + film.frames().getFirst().drawing().description();
        svg.open(captioned.getFirst().named(film.title(), description), captioned.stream().anyMatch(Drawing::isTinted),
                captioned.stream().anyMatch(Drawing::isWashed));
        int n = captioned.size();
        for (int i = 0; i < n; i++) {
            svg.raw("<g class=\"frame\" opacity=\"" + (i == 0 ? 1 : 0) + "\">\n");
            if (n > 1) {
                svg.raw(animation(i, n, seconds));
            }
            svg.ink(captioned.get(i).parts());
            svg.raw("</g>\n");
        }
        return svg.close();
    }

    private static String animation(int i, int n, double seconds) {
        boolean first = i == 0, last = i == n - 1;
        String values = first ? "1;1;0;0;1" : last ? "0;0;1;1;0" : "0;0;1;1;0;0";
        double from = i, to = i + 1;
        double[] times = first ? new double[] {0, 1 - FADE, 1, n - FADE, n}
                : last ? new double[] {0, from - FADE, from, n - FADE, n}
                : new double[] {0, from - FADE, from, to - FADE, to, n};
        String keys = String.join(";", IntStream.range(0, times.length)
                .mapToObj(k -> fraction(times[k] / n)).toList());
        return "<animate attributeName=\"opacity\" dur=\"" + Svg.number(n * seconds)
                + "s\" repeatCount=\"indefinite\" values=\"" + values + "\" keyTimes=\"" + keys + "\"/>\n";
    }

    /// A number between 0 and 1 with six decimals at most.
    private static String fraction(double x) {
        String digits = Long.toString(1_000_000 + Math.round(x * 1_000_000)).substring(1).replaceAll("0+$", "");
        return x >= 1 - 5e-7 ? "1" : digits.isEmpty() ? "0" : "0." + digits;
    }

    /// The pictures with their captions on one line under the tallest.
    private static List<Drawing> captioned(Film film, Look look) {
        var all = new ArrayList<Drawing>();
        double size = look.labelSize();
        Bounds bounds = Bounds.EMPTY;
        for (Drawing drawing : film.aligned()) {
            var parts = new ArrayList<>(drawing.parts());
            parts.add(Part.of(Part.Role.LABEL, new Shape.Text(0, drawing.bounds().bottom() + 0.4 * look.unit()
                    + Advance.ASCENT * size, film.frames().get(all.size()).caption(), size, Shape.Anchor.MIDDLE)));
            Drawing captioned = Drawing.of(parts, drawing.title(), drawing.description());
            bounds = bounds.union(captioned.bounds()).union(drawing.bounds());
            all.add(captioned);
        }
        Bounds common = bounds;
        return all.stream().map(d -> new Drawing(d.parts(), common, d.title(), d.description())).toList();
    }
}
