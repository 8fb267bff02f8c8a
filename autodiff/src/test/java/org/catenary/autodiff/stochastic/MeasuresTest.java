package org.catenary.autodiff.stochastic;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.catenary.autodiff.language.Reals;
import org.catenary.diagrams.category.AdditiveLaws;
import org.catenary.diagrams.category.CopyDiscardLaws;
import org.catenary.diagrams.category.Seeded;

class MeasuresTest implements CopyDiscardLaws<Integer, FiniteMeasure<Double>>, AdditiveLaws<Integer, FiniteMeasure<Double>> {

    @Override public Measures<Double> category() { return new Measures<>(Reals.IEEE); }

    @Override public Integer object(RandomGenerator random) { return random.nextInt(3); }

    /// A few outcomes, which depend on the wires as their weights do.
    @Override public FiniteMeasure<Double> arrow(Integer dom, Integer cod, RandomGenerator random) {
        double[] a = random.doubles(8, -1, 1).toArray();
        int outcomes = 1 + random.nextInt(2);
        return FiniteMeasure.of(Reals.IEEE, dom, cod, (_, wires) -> {
            List<PointMass<Double>> all = new ArrayList<>();
            double sum = 0;
            for (int i = 0; i < wires.size(); i++) {
                sum += a[i] * wires.get(i);
            }
            for (int k = 0; k < outcomes; k++) {
                List<Double> values = new ArrayList<>();
                for (int j = 0; j < cod; j++) {
                    values.add(Math.sin(sum + a[4 + j] + k));
                }
                all.add(new PointMass<>(Math.cos(sum * (k + 1) + a[7]), values));
            }
            return all;
        });
    }

    /// Two measures are the same if the integrals of some functions are.
    @Override public boolean same(FiniteMeasure<Double> f, FiniteMeasure<Double> g) {
        if (!f.dom().equals(g.dom()) || !f.cod().equals(g.cod())) {
            return false;
        }
        RandomGenerator random = Seeded.Random.of(7);
        for (int round = 0; round < 3; round++) {
            List<Double> at = random.doubles(f.dom()).boxed().toList();
            double[] by = random.doubles(f.cod() + 1L).toArray();
            if (Math.abs(integral(f, at, by) - integral(g, at, by)) > 1e-9) {
                return false;
            }
        }
        return true;
    }

    private static double integral(FiniteMeasure<Double> f, List<Double> at, double... by) {
        double sum = 0;
        for (PointMass<Double> outcome : f.run(Seeded.Random.of(1), at)) {
            double x = by[0];
            for (int k = 0; k < outcome.wires().size(); k++) {
                x += by[k + 1] * outcome.wires().get(k) * (k + 1.5);
            }
            sum += outcome.weight() * Math.exp(x);
        }
        return sum;
    }
}
