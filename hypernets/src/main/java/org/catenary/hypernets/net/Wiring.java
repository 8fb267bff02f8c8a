package org.catenary.hypernets.net;

import java.util.stream.Stream;
import org.catenary.diagrams.category.Structure;
import org.catenary.diagrams.syntax.Ob;
import org.catenary.diagrams.syntax.Theory;

/// How many producers and consumers each wire of a net has, and whether wires may lead back.
///
/// A *producer* is a target slot of an edge or a place among the inputs, a *consumer* a source slot or a place among the
/// outputs.
public enum Wiring {
    /// One producer and one consumer, no cycle: symmetric monoidal categories.
    MONOGAMOUS("a monogamous net wants one of each"),
    /// One producer, any number of consumers or none, no cycle: copy–discard categories, Markov and cartesian ones among them.
    LEFT_MONOGAMOUS("a left-monogamous net wants one producer and any number of consumers"),
    /// One producer and one consumer, or neither (a loop); cycles allowed: traced symmetric monoidal categories.
    TRACED("a traced net wants one of each, or none of either"),
    /// Any number of both, cycles allowed, windings forgotten: hypergraph categories, compact ones among them.
    FROBENIUS("any number is allowed");

    private final String rule;

    Wiring(String rule) { this.rule = rule; }

    /// {@return the wiring that diagrams of a theory translate to: Frobenius where wires bend or meet, or are copied and lead
    /// back; left-monogamous where they are copied; traced where they lead back}
    public static Wiring of(Theory theory) {
        boolean meet = Stream.of(Structure.CUP, Structure.CAP, Structure.SPIDER, Structure.MERGE).anyMatch(theory::contains);
        boolean branch = theory.contains(Structure.COPY), back = theory.contains(Structure.TRACE);
        return meet || branch && back ? FROBENIUS : branch ? LEFT_MONOGAMOUS : back ? TRACED : MONOGAMOUS;
    }

    /// {@return whether wires may lead back to where they came from}
    public boolean allowsCycles() { return this == TRACED || this == FROBENIUS; }

    /// {@return whether a wire may have several consumers, or none}
    public boolean allowsBranching() { return this == LEFT_MONOGAMOUS || this == FROBENIUS; }

    /// {@return the sort of a wire that carries an object: the object itself, its plain one where windings are forgotten}
    public Ob sort(Ob ob) { return this == FROBENIUS ? ob.rotate(-ob.z()) : ob; }

    boolean allows(int producers, int consumers) {
        return switch (this) {
            case MONOGAMOUS -> producers == 1 && consumers == 1;
            case LEFT_MONOGAMOUS -> producers == 1;
            case TRACED -> producers == consumers && producers <= 1;
            case FROBENIUS -> true;
        };
    }

    String rule() { return rule; }
}
