package org.catenary.autodiff.stochastic;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.catenary.autodiff.language.Code;
import org.catenary.autodiff.language.Form;
import org.catenary.autodiff.language.Place;
import org.catenary.autodiff.language.Primitive;

/// What may flow where in a program: outcomes that are spread without gaps, and numbers that move with the parameters. Where
/// both meet in a comparison or in a primitive that jumps, the place of the jump moves, and a derivative of what is on either
/// side misses that.
///
/// Conservative: whatever any function is applied to is taken to flow into every function.
final class Flow {

    /// It is spread.
    static final int SPREAD = 1;
    /// It moves.
    static final int MOVING = 2;

    private static final class Reach {
        private int captured;
        private int bound;
        private int result;
    }

    private final IdentityHashMap<Code, Reach> reaches = new IdentityHashMap<>();
    private final List<Code> codes = new ArrayList<>();
    private int passed;
    private int returned;
    private boolean changed;
    private Optional<String> jump = Optional.empty();

    private Flow() {}

    /// What was found.
    ///
    /// @param result what flows into the result
    /// @param jump   where what is spread and what moves meet in a jump
    record Found(int result, Optional<String> jump) {}

    /// {@return what flows through a program whose parameters are what the flags say}
    static Found through(Code code, int... parameters) {
        var flow = new Flow();
        flow.add(code);
        do {
            flow.changed = false;
            for (Code each : flow.codes) {
                flow.run(each, each == code ? parameters : new int[0]);
            }
        } while (flow.changed);
        return new Found(flow.reach(code).result, flow.jump);
    }

    private void add(Code whole) {
        Deque<Code> open = new ArrayDeque<>(List.of(whole));
        while (!open.isEmpty()) {
            Code code = open.pop();
            codes.add(code);
            reaches.put(code, new Reach());
            code.steps().forEach(step -> step.inner().forEach(open::push));
        }
    }

    private Reach reach(Code code) { return Optional.ofNullable(reaches.get(code)).orElseThrow(); }

    private void run(Code code, int... parameters) {
        Reach reach = reach(code);
        var local = new int[code.bound() + code.steps().size()];
        for (int k = 0; k < code.bound(); k++) {
            local[k] = k < parameters.length ? parameters[k] : reach.bound;
        }
        int k = code.bound();
        for (Code.Step step : code.steps()) {
            int flags = 0;
            for (int at : step.arguments()) {
                flags |= at(local, reach, at);
            }
            local[k++] = step(step, flags, local, reach);
        }
        grow(reach, reach.captured, reach.bound, at(local, reach, code.result()));
    }

    private static int at(int[] local, Reach reach, int place) { return place >= 0 ? local[place] : reach.captured; }

    private void grow(Reach reach, int captured, int bound, int result) {
        changed |= (reach.captured | captured) != reach.captured || (reach.bound | bound) != reach.bound || (reach.result | result) != reach.result;
        reach.captured |= captured;
        reach.bound |= bound;
        reach.result |= result;
    }

    private int step(Code.Step step, int flags, int[] local, Reach reach) {
        int result = flags;
        boolean function = step.form() instanceof Form.Lambda;
        for (int k = 0; k < step.inner().size(); k++) {
            int captured = 0;
            for (int at : step.captured().get(k)) {
                captured |= at(local, reach, at);
            }
            Reach inner = reach(step.inner().get(k));
            grow(inner, captured, function ? passed : step.form() instanceof Form.ListRec ? flags | inner.result : flags, 0);
            result |= inner.result | (function ? captured : 0);
            if (function && (returned | inner.result) != returned) {
                returned |= inner.result;
                changed = true;
            }
        }
        if (isCall(step.form())) {
            changed |= (passed | flags | returned) != passed;
            passed |= flags | returned;
            result |= returned;
        }
        if (jumps(step.form()) && flags == (SPREAD | MOVING) && jump.isEmpty()) {
            jump = Optional.of(told(step));
        }
        return result;
    }

    private static boolean isCall(Form form) {
        return form instanceof Form.Iterate || form instanceof Form.Word word && switch (word) {
            case APPLY, MAP, MAP2, REDUCE, FOLDL, FOLDR, SCAN -> true;
            default -> false;
        };
    }

    private static boolean jumps(Form form) {
        return form == Form.Word.LESS || form == Form.Word.LESS_EQUAL || form instanceof Form.Operation(Primitive p) && jumps(p);
    }

    private static boolean jumps(Primitive p) {
        return !p.isDifferentiable() || !p.kinks().isEmpty() && IntStream.range(0, p.arity()).allMatch(k -> p.partial(k).is(0));
    }

    private static String told(Code.Step step) {
        String what = step.form() instanceof Form.Operation(Primitive p) ? p.word() : "the comparison";
        Place place = step.place();
        return place.equals(Place.NOWHERE) ? what : "%s at line %d, column %d".formatted(what, place.line(), place.column());
    }
}
