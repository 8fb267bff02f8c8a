package org.catenary.autodiff.net;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/// A loop backward: the ways back of all turns, from the last to the first.
final class Pulls implements Task {

    private final Loop loop;
    private final Sums sums;
    private final List<Carried> backs;
    private final Carried given;
    private final int sources;
    private final List<List<Carried>> elements = new ArrayList<>();
    private final List<Carried> arguments = new ArrayList<>();
    private List<Carried> captured = List.of();
    private Carried carry;
    private Carried cotangent = Carried.Zero.ZERO;
    private int turn;
    private int call = -1;

    /// @param given   the cotangent of what the loop gave
    /// @param sources the number of wires whose cotangents it gives
    Pulls(Loop loop, Sums sums, List<Carried> backs, Carried given, int sources) {
        this.loop = loop;
        this.sums = sums;
        this.backs = backs;
        this.given = given;
        this.sources = sources;
        this.carry = loop.collects() ? Carried.Zero.ZERO : given;
        this.turn = backs.size();
        for (int k = 0; k < 2; k++) {
            elements.add(new ArrayList<>(Collections.nCopies(backs.size(), Carried.Zero.ZERO)));
        }
    }

    @Override public Optional<Call> next() {
        while (call < 0) {
            if (turn == 0) {
                return Optional.empty();
            }
            turn--;
            Carried own = loop.collects() && given instanceof Carried.Array(List<Carried> of) ? of.get(loop.place(turn)) : Carried.Zero.ZERO;
            cotangent = loop.collects() ? sums.plus(own, carry) : carry;
            arguments.clear();
            if (cotangent == Carried.Zero.ZERO) {
                carry = Carried.Zero.ZERO;
            } else {
                call = backs.get(turn).elements().size() - 1;
            }
        }
        return Optional.of(Call.of(backs.get(turn).elements().get(call), List.of(cotangent)));
    }

    @Override public void take(List<Carried> back) {
        int bound = call == 0 ? loop.bound() : 1, own = back.size() - bound;
        arguments.addAll(0, back.subList(own, back.size()));
        if (call-- > 0) {
            cotangent = Sums.fields(back.subList(0, own));
            if (cotangent != Carried.Zero.ZERO) {
                return;
            }
            arguments.addAll(0, Carried.zeros(call + (long) loop.bound()));
            call = -1;
        } else {
            captured = captured.isEmpty() ? back.subList(0, own) : sums.plus(captured, back.subList(0, own));
        }
        for (int k = 0, array = 0; k < arguments.size(); k++) {
            if (loop.carries() && k == loop.statePlace()) {
                carry = arguments.get(k);
            } else {
                elements.get(array++).set(loop.place(turn), arguments.get(k));
            }
        }
    }

    @Override public List<Carried> result() {
        List<Carried> result = new ArrayList<>();
        switch (loop.word()) {
            case "build" -> { }
            case "listrec" -> {
                Carried list = Carried.Nil.NIL;
                for (Carried head : elements.getFirst().reversed()) {
                    list = new Carried.Cons(head, list);
                }
                result.add(list);
                result.add(carry);
            }
            default -> {
                result.add(Sums.fields(captured));
                if (loop.carries()) {
                    result.add(carry);
                }
                for (int k = 0; result.size() < sources; k++) {
                    result.add(new Carried.Array(elements.get(k)));
                }
                return result;
            }
        }
        result.addAll(captured.isEmpty() ? Carried.zeros(sources - (long) result.size()) : captured);
        return result;
    }
}
