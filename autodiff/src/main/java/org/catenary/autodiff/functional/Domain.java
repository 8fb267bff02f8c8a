package org.catenary.autodiff.functional;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.catenary.diagrams.category.Mistake;
import org.catenary.diagrams.syntax.Ob;
import org.catenary.diagrams.syntax.Ty;

/// Where functions live: a product of intervals, none for numbers. A wire of its name carries a function on it.
///
/// @param axes the intervals
public record Domain(List<Interval> axes) {

    /// A closed interval.
    ///
    /// @param from its lower end
    /// @param to   its upper end
    public record Interval(double from, double to) {
        /// @throws NoDomain unless `from < to`, both finite
        public Interval {
            from += 0.0;
            to += 0.0;
            if (!(from < to) || !Double.isFinite(to - from)) {
                throw new NoDomain("no interval from %s to %s".formatted(from, to));
            }
        }

        @Override public String toString() { return "[%s, %s]".formatted(brief(from), brief(to)); }

        private static String brief(double x) { return x == Math.rint(x) && Math.abs(x) < 1e9 ? Integer.toString((int) x) : Double.toString(x); }
    }

    /// There is no such domain, axis or point.
    public static final class NoDomain extends Mistake {
        NoDomain(String message) { super(message); }
    }

    /// The numbers: functions of nothing.
    public static final Domain POINT = new Domain(List.of());

    private static final Pattern AXIS = Pattern.compile("\\[([-+.\\dE]+), ([-+.\\dE]+)]");

    /// Copies the list.
    public Domain { axes = List.copyOf(axes); }

    /// {@return an interval}
    /// @throws NoDomain unless `from < to`, both finite
    public static Domain interval(double from, double to) { return new Domain(List.of(new Interval(from, to))); }

    /// {@return the product with another}
    public Domain times(Domain other) {
        List<Interval> all = new ArrayList<>(axes);
        all.addAll(other.axes);
        return new Domain(all);
    }

    /// {@return the domain of the functions on a wire}
    /// @throws NoDomain if its name is of none
    static Domain of(Ob wire) {
        String name = wire instanceof Ob.Atom(String of, int _) ? of : wire.toString();
        List<Interval> axes = new ArrayList<>();
        if (!name.equals(POINT.toString())) {
            for (String axis : name.split("×", -1)) {
                Matcher ends = AXIS.matcher(axis);
                if (!ends.matches()) {
                    throw new NoDomain("the wire %s carries no functions on a domain".formatted(name));
                }
                axes.add(new Interval(Double.parseDouble(ends.group(1)), Double.parseDouble(ends.group(2))));
            }
        }
        return new Domain(axes);
    }

    /// {@return how many axes it has}
    public int dimension() { return axes.size(); }

    /// {@return this without an axis}
    /// @throws NoDomain if it has no such axis
    public Domain without(int axis) {
        checkAxis(axis);
        List<Interval> rest = new ArrayList<>(axes);
        rest.remove(axis);
        return new Domain(rest);
    }

    void checkAxis(int axis) {
        if (axis < 0 || axis >= axes.size()) {
            throw new NoDomain("%s has no axis %d; it has %d".formatted(this, axis, axes.size()));
        }
    }

    /// {@return the number of an axis as it is written behind a name, from 1}
    static String subscript(int axis) {
        return Integer.toString(axis + 1).chars().mapToObj(c -> Character.toString(c - '0' + '₀')).collect(Collectors.joining());
    }

    void checkOn(int axis, double point) {
        checkAxis(axis);
        new Domain(List.of(axes.get(axis))).checkPoint(point);
    }

    void checkPoint(double... point) {
        boolean inside = point.length == axes.size();
        for (int k = 0; inside && k < point.length; k++) {
            inside = point[k] >= axes.get(k).from && point[k] <= axes.get(k).to;
        }
        if (!inside) {
            throw new NoDomain("%s is no point of %s".formatted(Arrays.toString(point), this));
        }
    }

    /// {@return the wire of functions on it}
    public Ob ob() { return Ob.of(toString()); }

    /// {@return so many wires of functions on it}
    public Ty ty(int wires) { return Ty.of(ob()).power(wires); }

    /// {@return its name, as in `[0, 1]×[0, 2]`; `real` for the point}
    @Override public String toString() { return axes.isEmpty() ? "real" : axes.stream().map(Interval::toString).collect(Collectors.joining("×")); }
}
