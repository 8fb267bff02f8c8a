package org.catenary.qnlp.report;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.catenary.qnlp.training.Epoch;

/// A figure of learning curves: a thin line for each seed and their mean, over the epochs.
///
/// @param title  what is measured
/// @param curves the measurements of each seed, one or more epochs each
/// @param figure the number drawn
/// @param top    the largest number of the axis; the least is 0
record Curves(String title, List<List<Epoch>> curves, ToDoubleFunction<Epoch> figure, double top) {

    private static final int WIDTH = 340, HEIGHT = 220, LEFT = 44, RIGHT = 12, UPPER = 30, LOWER = 34;

    /// {@return the curves of a figure whose axis reaches its largest value}
    static Curves fitted(String title, List<List<Epoch>> curves, ToDoubleFunction<Epoch> figure) {
        double largest = curves.stream().flatMap(List::stream).mapToDouble(figure).max().orElse(1);
        double step = step(Math.max(largest, 1e-9));
        return new Curves(title, curves, figure, step * Math.ceil(largest / step));
    }

    /// The distance of ticks, 1, 2 or 5 times a power of ten, that makes two to five of them.
    private static double step(double top) {
        double power = Math.pow(10, Math.floor(Math.log10(top)));
        return top <= 1.01 * power ? power / 4 : top <= 2 * power ? power / 2 : top <= 5 * power ? power : 2 * power;
    }

    private int epochs() { return curves.stream().mapToInt(List::size).max().orElse(1); }

    String svg() {
        var svg = new StringBuilder("""
                <svg class="curves" viewBox="0 0 %d %d" role="img" aria-label="%s over the epochs, one line a seed and their mean">
                <text class="head" x="%d" y="18">%s</text>
                """.formatted(WIDTH, HEIGHT, Html.escape(title), LEFT, Html.escape(title)));
        double step = step(top);
        for (double value = 0; value <= top * 1.001; value += step) {
            svg.append("<path class=\"grid\" d=\"M%d %s H%d\"/><text class=\"tick end\" x=\"%d\" y=\"%s\">%s</text>\n".formatted(
                    LEFT, number(y(value)), WIDTH - RIGHT, LEFT - 6, number(y(value) + 4), label(value)));
        }
        int n = epochs(), every = every(n);
        IntStream.rangeClosed(1, n).filter(e -> e == n || e % every == 0 && n - e >= every / 2.0).forEach(e -> svg.append(
                "<text class=\"tick middle\" x=\"%s\" y=\"%d\">%d</text>\n".formatted(number(x(e)), HEIGHT - LOWER + 16, e)));
        svg.append("<text class=\"tick end\" x=\"%d\" y=\"%d\">epoch</text>\n".formatted(WIDTH - RIGHT, HEIGHT - 4));
        for (var curve : curves) {
            svg.append(line("seed", curve.stream().mapToDouble(figure).toArray()));
        }
        svg.append(line("mean", IntStream.range(0, n).mapToDouble(this::mean).toArray()));
        return svg.append("</svg>\n").toString();
    }

    /// The distance of ticks, 1, 2 or 5 times a power of ten, that makes six of them at most.
    private static int every(int epochs) {
        for (int power = 1; ; power *= 10) {
            for (int step : new int[] {power, 2 * power, 5 * power}) {
                if (epochs <= 6 * step) {
                    return step;
                }
            }
        }
    }

    private double mean(int epoch) {
        return curves.stream().filter(c -> c.size() > epoch).mapToDouble(c -> figure.applyAsDouble(c.get(epoch)))
                .average().orElse(0);
    }

    private String line(String kind, double[] values) {
        return "<path class=\"%s\" d=\"M%s\"/>\n".formatted(kind, IntStream.range(0, values.length)
                .mapToObj(i -> number(x(i + 1)) + " " + number(y(values[i]))).collect(Collectors.joining(" L")));
    }

    private double x(int epoch) {
        return epochs() == 1 ? LEFT : LEFT + (double) (WIDTH - LEFT - RIGHT) * (epoch - 1) / (epochs() - 1);
    }

    private double y(double value) {
        return HEIGHT - LOWER - (HEIGHT - LOWER - UPPER) * Math.min(1, Math.max(0, value / top));
    }

    private String label(double value) { return String.format(Locale.ROOT, top >= 10 ? "%.0f" : "%.2f", value); }

    private static String number(double value) { return String.format(Locale.ROOT, "%.1f", value); }
}
