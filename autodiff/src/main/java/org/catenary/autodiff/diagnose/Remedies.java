package org.catenary.autodiff.diagnose;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.random.RandomGenerator;
import org.catenary.autodiff.language.Form;
import org.catenary.autodiff.language.Program;
import org.catenary.autodiff.language.Term;
import org.catenary.autodiff.language.WrongInputs;
import org.catenary.autodiff.reverse.Backward;
import org.catenary.autodiff.reverse.NotScalar;

/// What may stand for a gradient where gradients through an iteration grow too large. None of these is the gradient.
///
/// Metz, Freeman, Schoenholz and Kachman, *Gradients are not all you need* (2021), arXiv:2111.05803, section 5.
public final class Remedies {

    private Remedies() {}

    /// {@return the gradient through the last steps of an iteration alone: the state before them is taken not to move}
    /// @param last how many steps; all if there are no more
    /// @throws NotScalar   if the result of the program is not one real
    /// @throws WrongInputs if there are more or fewer numbers than the parameters have
    public static double[] truncated(Program program, Iteration iteration, int last, double... at) {
        NotScalar.checked(program, at);
        if (last < 0) {
            throw new IllegalArgumentException("the last %d steps".formatted(last));
        }
        if (last >= iteration.times()) {
            return Backward.gradient(program, at);
        }
        Deque<Double> state = new ArrayDeque<>(Arrays.stream(iteration.states(at).get(iteration.times() - last)).boxed().toList());
        Term start = Iteration.literal(iteration.start().type(), state);
        return Backward.gradient(iteration.replaced(program,
                Term.of(new Form.Iterate(last), List.of(iteration.in(program).part(0), start))), at);
    }

    /// {@return a gradient, scaled down to a norm if its own is larger}
    public static double[] clipped(double norm, double... gradient) {
        double own = Math.sqrt(Arrays.stream(gradient).map(g -> g * g).sum());
        return own <= norm ? gradient.clone() : Arrays.stream(gradient).map(g -> g * norm / own).toArray();
    }

    /// {@return an estimate of the gradient of the program blurred by normal noise, from pairs of evaluations on opposite sides}
    ///
    /// Salimans, Ho, Chen, Sidor and Sutskever, *Evolution strategies as a scalable alternative to reinforcement learning* (2017),
    /// arXiv:1703.03864, section 2.
    ///
    /// @param deviation of the noise
    /// @param pairs     how many
    /// @throws NotScalar   if the result of the program is not one real
    /// @throws WrongInputs if there are more or fewer numbers than the parameters have
    public static double[] evolved(Program program, double deviation, int pairs, RandomGenerator random, double... at) {
        NotScalar.checked(program, at);
        var estimate = new double[at.length];
        for (int pair = 0; pair < pairs; pair++) {
            double[] noise = new double[at.length], up = at.clone(), down = at.clone();
            for (int k = 0; k < at.length; k++) {
                noise[k] = random.nextGaussian();
                up[k] += deviation * noise[k];
                down[k] -= deviation * noise[k];
            }
            double difference = program.value(up)[0] - program.value(down)[0];
            for (int k = 0; k < at.length; k++) {
                estimate[k] += difference * noise[k] / (2 * deviation * pairs);
            }
        }
        return estimate;
    }
}
