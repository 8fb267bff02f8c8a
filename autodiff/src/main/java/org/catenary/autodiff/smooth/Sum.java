package org.catenary.autodiff.smooth;

import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Ob;
import org.catenary.diagrams.syntax.Ty;

/// The sum `xⁿ → x`, zero where `n` is 0: the transpose of the copies.
///
/// @param of what is added
/// @param n  how many
public record Sum(Ob of, int n) implements SmoothBox {

    private static final int MOST = 1_000_000;

    /// @throws Spaces.NotNumbers if the number of terms is negative, or beyond a million
    public Sum {
        if (n < 0 || n > MOST) {
            throw new Spaces.NotNumbers("a sum of %d wires; from 0 to %d".formatted(n, MOST));
        }
    }

    /// {@return the sum of several rows of wires, wire by wire}
    public static Diagram of(Ty ty, int n) {
        int width = Math.toIntExact(ty.size());
        var order = new int[n * width];
        for (int k = 0; k < order.length; k++) {
            order[k] = k % n * width + k / n;
        }
        Diagram sums = Diagram.id(Ty.unit());
        for (Ob ob : ty) {
            sums = sums.tensor(n == 1 ? Diagram.id(Ty.of(ob)) : new Sum(ob, n));
        }
        return n < 2 || width < 2 ? sums : Diagram.permutation(ty.power(n), order).then(sums);
    }

    @Override public String name() { return n == 0 ? "0" : "+"; }

    @Override public Ty dom() { return Ty.of(of).power(n); }

    @Override public Ty cod() { return Ty.of(of); }

    @Override public Linearisation linearised() { return Linearisation.linear(this, Diagram.copy(cod(), n)); }

    @Override public double[] compute(double... inputs) {
        var sum = new double[Spaces.reals(of)];
        for (int k = 0; k < inputs.length; k++) {
            sum[k % sum.length] += inputs[k];
        }
        return sum;
    }
}
