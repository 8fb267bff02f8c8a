package org.catenary.autodiff.stochastic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.catenary.autodiff.language.Program;

/// Whether the means of estimates are the derivatives: no distribution without the strategy asked for, and no jump that moves.
final class Soundness {

    private Soundness() {}

    /// {@return the program with a strategy for every draw}
    /// @throws Biased if a distribution does not have the one that is asked for
    static StochasticProgram chosen(StochasticProgram program) {
        StochasticProgram chosen = program;
        for (Draw draw : program.draws()) {
            if (draw.strategy().isPresent()) {
                refuse(draw, draw.strategy().get());
            } else {
                chosen = chosen.with(chosen(chosen, draw), draw.name());
            }
        }
        return chosen;
    }

    private static Estimation chosen(StochasticProgram program, Draw draw) {
        if (draw.distribution().size().isPresent()) {
            return Estimation.ENUMERATION;
        }
        return draw.distribution().allows(Estimation.REPARAMETRISED)
                && jump(program.with(Estimation.REPARAMETRISED, draw.name()), draw.name()).isEmpty() ? Estimation.REPARAMETRISED : Estimation.SCORE;
    }

    private static void refuse(Draw draw, Estimation strategy) {
        if (draw.distribution().allows(strategy)) {
            return;
        }
        String family = draw.distribution().word();
        throw new Biased("%s ~ %s by %s: %s".formatted(draw.name(), family, strategy.word(), switch (strategy) {
            case ENUMERATION -> "its outcomes are infinitely many";
            case REPARAMETRISED -> "its outcomes are discrete and do not move with its parameters, so that no derivative would pass through them";
            case SCORE -> "it has no density in the table";
            case MEASURE_VALUED -> "its derivative is no difference of distributions in the table";
        }));
    }

    /// Refuses a program in which a jump moves.
    ///
    /// @throws Biased with the draw, the place of the jump, and why
    static void check(StochasticProgram program) {
        for (Draw draw : program.draws()) {
            Optional<String> jump = draw.distribution().isContinuous() ? jump(program, draw.name()) : Optional.empty();
            if (jump.isPresent()) {
                throw new Biased("%s ~ %s%s; the derivative of that jump is missed, so that the estimate is biased%s".formatted(
                        draw.name(), draw.distribution().word(), moving(program, draw.name())
                                ? " by reparam: %s reaches %s, which jumps".formatted(draw.name(), jump.get())
                                : ": in %s its outcome meets numbers that move with the parameters".formatted(jump.get()), others(program, draw)));
            }
        }
    }

    private static String others(StochasticProgram program, Draw draw) {
        List<String> sound = Arrays.stream(Estimation.values()).filter(s -> draw.distribution().allows(s)
                && jump(program.with(s, draw.name()), draw.name()).isEmpty()).map(Estimation::word).toList();
        return sound.isEmpty() ? "" : "; by %s it is not".formatted(String.join(" or ", sound));
    }

    private static boolean moving(StochasticProgram program, String name) {
        return Optional.ofNullable(walk(program, name).moving.get(name)).orElse(false);
    }

    private static Optional<String> jump(StochasticProgram program, String name) { return walk(program, name).jump; }

    private record Walk(Map<String, Boolean> moving, Optional<String> jump) {}

    /// Follows one draw through those after it and the loss.
    private static Walk walk(StochasticProgram program, String name) {
        Map<String, Boolean> moving = new HashMap<>();
        Optional<String> jump = Optional.empty();
        int draws = program.draws().size();
        for (int k = 0; k <= draws; k++) {
            Program part = k == draws ? program.loss().program() : program.draws().get(k).arguments();
            List<Integer> flags = new ArrayList<>();
            program.parameters().forEach(_ -> flags.add(Flow.MOVING));
            for (String read : program.reads(k)) {
                boolean spread = read.equals(name) && program.draws().stream().anyMatch(d -> d.name().equals(name) && d.distribution().isContinuous());
                flags.add((spread ? Flow.SPREAD : 0) | (Optional.ofNullable(moving.get(read)).orElse(false) ? Flow.MOVING : 0));
            }
            Flow.Found found = Flow.through(part.code(), flags.stream().mapToInt(f -> f).toArray());
            jump = jump.isPresent() ? jump : found.jump();
            if (k < draws) {
                Draw draw = program.draws().get(k);
                moving.put(draw.name(), draw.strategy().equals(Optional.of(Estimation.REPARAMETRISED)) && (found.result() & Flow.MOVING) != 0);
            }
        }
        return new Walk(moving, jump);
    }
}
