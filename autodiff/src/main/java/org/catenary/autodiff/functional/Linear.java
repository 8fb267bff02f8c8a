package org.catenary.autodiff.functional;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegrator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;
import org.catenary.autodiff.smooth.Linearisation;
import org.catenary.diagrams.syntax.Ty;

/// The linear operators, each with its transpose: `⟨L v, w⟩ = ⟨v, Lᵀ w⟩` where the brackets are integrals.
///
/// What stands at the ends of an interval is left out: transposes are those on functions that vanish there with their derivatives.
public sealed interface Linear extends Operator {

    /// {@return the transpose}
    Linear transpose();

    /// {@return where the function lives that it takes}
    Domain from();

    /// {@return where the function lives that it gives}
    Domain to();

    @Override default Ty dom() { return from().ty(1); }

    @Override default Ty cod() { return to().ty(1); }

    @Override default Linearisation linearised() { return Linearisation.linear(this, transpose()); }

    /// {@return the function that it makes of one}
    Field of(Field field);

    @Override default List<Field> apply(List<Field> inputs) { return List.of(of(inputs.getFirst())); }

    /// The partial derivative along an axis, `∂f/∂xₖ`, or its negative: each the transpose of the other.
    ///
    /// @param negative whether it is the negative, a divergence
    record Nabla(Domain from, int axis, boolean negative) implements Linear {
        /// @throws Domain.NoDomain if the domain has no such axis
        public Nabla { from.checkAxis(axis); }

        /// The partial derivative along an axis.
        ///
        /// @throws Domain.NoDomain if the domain has no such axis
        public Nabla(Domain from, int axis) { this(from, axis, false); }

        @Override public String name() { return (negative ? "−∂" : "∂") + Domain.subscript(axis); }

        @Override public Domain to() { return from; }

        @Override public Nabla transpose() { return new Nabla(from, axis, !negative); }

        @Override public Field of(Field field) { return new Field(to(), new Rule.Slope(field, axis, negative ? -1 : 1)); }
    }

    /// The integral along an axis, by the rule of Gauss and Legendre: exact for polynomials of degree less than twice the points.
    ///
    /// @param points how many values are taken
    record Integrate(Domain from, int axis, int points) implements Linear {
        private static final int POINTS = 40;
        private static final int MOST = 10_000;
        private static final GaussIntegrator STANDARD = new GaussIntegratorFactory().legendre(POINTS);

        /// @throws Domain.NoDomain if the domain has no such axis, or there is no point
        public Integrate { check(from, axis, points); }

        private static void check(Domain on, int axis, int points) {
            on.checkAxis(axis);
            if (points < 1 || points > MOST) {
                throw new Domain.NoDomain("an integral by %d points; from 1 to %d".formatted(points, MOST));
            }
        }

        /// The integral along an axis, by 40 points.
        ///
        /// @throws Domain.NoDomain if the domain has no such axis
        public Integrate(Domain from, int axis) { this(from, axis, POINTS); }

        @Override public String name() { return from.dimension() == 1 ? "∫" : "∫" + Domain.subscript(axis); }

        @Override public Domain to() { return from.without(axis); }

        @Override public Broadcast transpose() { return new Broadcast(from, axis, points); }

        @Override public Field of(Field field) {
            Domain.Interval interval = from.axes().get(axis);
            double half = (interval.to() - interval.from()) / 2, middle = interval.from() + half;
            GaussIntegrator rule = points == POINTS ? STANDARD : new GaussIntegratorFactory().legendre(points);
            return new Field(to(), new Rule.Weighted(field, axis, IntStream.range(0, points).mapToObj(k -> middle + half * rule.getPoint(k)).toList(),
                    IntStream.range(0, points).mapToObj(k -> half * rule.getWeight(k)).toList()));
        }
    }

    /// The function that is the same along an axis more.
    ///
    /// @param to     with that axis
    /// @param points how many values its transpose takes
    record Broadcast(Domain to, int axis, int points) implements Linear {
        /// @throws Domain.NoDomain if the domain has no such axis, or there is no point
        public Broadcast { Integrate.check(to, axis, points); }

        /// The function that is the same along an axis more.
        ///
        /// @throws Domain.NoDomain if the domain has no such axis
        public Broadcast(Domain to, int axis) { this(to, axis, Integrate.POINTS); }

        @Override public String name() { return "·" + Domain.subscript(axis); }

        @Override public Domain from() { return to.without(axis); }

        @Override public Integrate transpose() { return new Integrate(to, axis, points); }

        @Override public Field of(Field field) { return new Field(to(), new Rule.Spread(field, axis)); }
    }

    /// The value at a point of an axis: a partial application.
    ///
    /// @param point the point
    record At(Domain from, int axis, double point) implements Linear {
        /// @throws Domain.NoDomain if the domain has no such axis, or no such point on it
        public At { from.checkOn(axis, point); }

        @Override public String name() { return "x%s=%s".formatted(Domain.subscript(axis), point); }

        @Override public Domain to() { return from.without(axis); }

        @Override public Delta transpose() { return new Delta(from, axis, point); }

        @Override public Field of(Field field) { return new Field(to(), new Rule.Weighted(field, axis, List.of(point), List.of(1.0))); }
    }

    /// The point mass at a point of an axis, times a function on the others: a distribution.
    ///
    /// @param point the point
    record Delta(Domain to, int axis, double point) implements Linear {
        /// @throws Domain.NoDomain if the domain has no such axis, or no such point on it
        public Delta { to.checkOn(axis, point); }

        @Override public String name() { return "δ"; }

        @Override public Domain from() { return to.without(axis); }

        @Override public At transpose() { return new At(to, axis, point); }

        @Override public Field of(Field field) { return new Field(to(), new Rule.Delta(axis, point, field)); }
    }

    /// The function with its arguments in another order: axis `k` of the result is axis `order[k]`.
    ///
    /// @param order a permutation of the axes
    record Permute(Domain from, List<Integer> order) implements Linear {
        /// @throws Domain.NoDomain if the order is no permutation of the axes
        public Permute {
            order = List.copyOf(order);
            List<Integer> sorted = order.stream().sorted().toList();
            if (!sorted.equals(IntStream.range(0, from.dimension()).boxed().toList())) {
                throw new Domain.NoDomain("%s is no order of the %d axes of %s".formatted(order, from.dimension(), from));
            }
        }

        @Override public String name() { return "σ"; }

        @Override public Domain to() { return new Domain(order.stream().map(from.axes()::get).toList()); }

        @Override public Permute transpose() {
            List<Integer> back = new ArrayList<>(Collections.nCopies(order.size(), 0));
            for (int k = 0; k < order.size(); k++) {
                back.set(order.get(k), k);
            }
            return new Permute(to(), back);
        }

        @Override public Field of(Field field) { return new Field(to(), new Rule.Permuted(field, order)); }
    }
}
