package org.catenary.cli;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.catenary.autodiff.diagnose.Clarke;
import org.catenary.autodiff.diagnose.Iteration;
import org.catenary.autodiff.diagnose.JacobianSpectrum;
import org.catenary.autodiff.language.Program;
import org.catenary.autodiff.language.Type;
import org.catenary.autodiff.reverse.Backward;

/// What `catenary grad --diagnose` says about the derivatives of a program at a point.
///
/// @param out where to
record GradDiagnosis(PrintWriter out) {

    void print(Program program, double... at) {
        if (program.type().equals(Type.REAL)) {
            kinks(program, at);
        }
        List<Iteration> iterations = Iteration.of(program);
        iterations.forEach(iteration -> spectrum(iteration, at));
        if (!program.type().equals(Type.REAL) && iterations.isEmpty()) {
            out.println("nothing to tell: the result is not one real, and nothing is iterated");
        }
    }

    private void kinks(Program program, double... at) {
        Clarke clarke = Clarke.at(program, at);
        double[] gradient = Backward.gradient(program, at);
        out.println("differentiable: " + (clarke.isDifferentiable() ? "yes" : "no"));
        out.println((clarke.isDifferentiable() ? "gradient: " : "limits of gradients: ")
                + clarke.limits().stream().map(Arrays::toString).collect(Collectors.joining(", ")));
        if (!clarke.isCertain()) {
            out.println("some of these may be none: what is zero at a kink does not move to first order");
        }
        out.println("differentiation gives: %s, which is %s".formatted(Arrays.toString(gradient),
                clarke.contains(gradient) ? "admissible" : "in no subdifferential"));
    }

    private void spectrum(Iteration iteration, double... at) {
        JacobianSpectrum spectrum = JacobianSpectrum.along(iteration, at);
        int line = iteration.place().line(), column = iteration.place().column();
        out.println("iteration of %d steps%s: derivatives %s".formatted(iteration.times(), line == 0 ? "" : " at line %d, column %d".formatted(line, column),
                spectrum.explodes() ? "grow with its length" : "do not grow with its length"));
        out.println("mean spectral radius: " + spectrum.radius());
        for (int k = 0; k < spectrum.steps().size(); k++) {
            JacobianSpectrum.Step step = spectrum.steps().get(k);
            out.println("step %d: spectral radius %s, singular values %s, growth so far %s".formatted(k + 1, step.radius(), step.singular(), step.growth()));
        }
    }
}
