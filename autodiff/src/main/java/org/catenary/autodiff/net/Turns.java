package org.catenary.autodiff.net;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// A loop forward: one function, at other arguments in each turn; the ways back of all turns are kept.
final class Turns implements Task {

    private final Loop loop;
    private final Carried function;
    private final List<Carried> backs = new ArrayList<>();
    private final List<Carried> values = new ArrayList<>();
    private final Deque<List<Carried>> pending = new ArrayDeque<>();
    private final List<Carried> back = new ArrayList<>();
    private Carried state;
    private Carried called;

    Turns(Loop loop, Carried function, Carried start) {
        this.loop = loop;
        this.function = function;
        this.called = function;
        this.state = start;
    }

    @Override public Optional<Call> next() {
        if (pending.isEmpty()) {
            if (backs.size() == loop.size()) {
                return Optional.empty();
            }
            pending.addAll(loop.arguments(loop.place(backs.size()), state));
            called = function;
        }
        return Optional.of(Call.of(called, pending.pop()));
    }

    @Override public void take(List<Carried> given) {
        back.add(given.getLast());
        if (!pending.isEmpty()) {
            called = given.getFirst();
            return;
        }
        backs.add(new Carried.Array(List.copyOf(back)));
        back.clear();
        state = loop.carries() ? given.getFirst() : state;
        if (loop.collects()) {
            values.add(given.getFirst());
        }
    }

    @Override public List<Carried> result() { return List.of(loop.collects() ? new Carried.Array(values) : state, new Carried.Array(backs)); }
}
