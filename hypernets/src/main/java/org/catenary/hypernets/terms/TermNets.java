package org.catenary.hypernets.terms;

import java.util.List;
import java.util.stream.IntStream;
import org.catenary.hypernets.net.Hypernet;
import org.catenary.hypernets.net.Wiring;

/// Terms as nets and nets as terms.
///
/// The net of `Γ ⊢ t : B` has an input for each variable of `Γ` and one output; variables are wires that branch, functions
/// and `let` are edges that hold the net of their body and take the wires that it uses. Two terms are alike but for the names
/// of bound variables exactly when their nets are isomorphic.
///
/// {@snippet class="org.catenary.hypernets.terms.FirstTerm" region="net"}
///
/// Alvarez-Picallo, Ghica, Sprunger and Zanasi, *Functorial string diagrams for reverse-mode automatic differentiation*,
/// CSL 2023, arXiv:2107.13433, section 3.
public final class TermNets {

    /// Wires branch.
    static final Wiring WIRING = Wiring.FROBENIUS;

    private TermNets() {}

    /// {@return the net of a term}
    ///
    /// Wires that a body uses are captured in the order of first use, reading from left to right. Linear in the term and in
    /// the wires captured at each level.
    public static Hypernet net(Judgement judgement) { return new ToNet(judgement).run(); }

    /// {@return the term of a net, its variables named x, y, z, x1, …}
    /// @throws NotATerm if the net is none
    public static Judgement judgement(Hypernet net) {
        List<String> names = IntStream.range(0, net.inputs().length).mapToObj(k ->
                "xyz".charAt(k % 3) + (k < 3 ? "" : Integer.toString(k / 3))).toList();
        return judgement(net, names);
    }

    /// {@return the term of a net}
    ///
    /// What is used several times or not at all, and what is captured, is named by a `let`; the net of the term is the net
    /// once such a `let` is [opened][TermRule#LET].
    ///
    /// @param names the names of its variables, in order and different
    /// @throws NotATerm if the net is none
    public static Judgement judgement(Hypernet net, List<String> names) { return new FromNet(net, names).run(); }
}
