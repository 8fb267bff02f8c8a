package org.catenary.diagrams.category;

/// A rigid category: every object has a left and a right adjoint, so wires bend.
///
/// `left` and `right` are inverse to each other and reverse tensors: `right(x ⊗ y) = right(y) ⊗ right(x)`.
/// Laws: the snake equations, `id(x) ⊗ cap(right(x), x) ; cup(x, right(x)) ⊗ id(x) = id(x)` and its mirror.
///
/// Where left and right adjoints agree (pivotal, compact), cups and caps exist for both orders of the pair.
///
/// It is biclosed, with exponentials made of adjoints: `y / u = y ⊗ uˡ` and `u \ y = uʳ ⊗ y`.
public interface Rigid<O, A extends Arrow<O, A>> extends Biclosed<O, A> {

    /// {@return the left adjoint, `xˡ`}
    O left(O x);

    /// {@return the right adjoint, `xʳ`}
    O right(O x);

    /// {@return the counit `x ⊗ y → unit` where `y = right(x)`}
    /// @throws NotAdjoint if the pair is none
    A cup(O x, O y);

    /// {@return the unit `unit → x ⊗ y` where `x = right(y)`}
    /// @throws NotAdjoint if the pair is none
    A cap(O x, O y);

    @Override default O over(O base, O exponent) { return tensor(base, left(exponent)); }

    @Override default O under(O base, O exponent) { return tensor(right(exponent), base); }

    @Override default A eval(O base, O exponent) { return id(base).tensor(cup(left(exponent), exponent)); }

    @Override default A evalLeft(O base, O exponent) { return cup(exponent, right(exponent)).tensor(id(base)); }

    @Override default A curry(O x, O u, A f) {
        O bent = left(u);
        return id(x).tensor(cap(u, bent)).then(f.tensor(id(bent)));
    }

    @Override default A curryLeft(O x, O u, A f) {
        O bent = right(u);
        return cap(bent, u).tensor(id(x)).then(id(bent).tensor(f));
    }

    /// {@return the typed view of a target that has this structure}
    /// @throws MissingStructure if the target lacks it
    @SuppressWarnings("unchecked")
    static <O, A extends Arrow<O, A>> Rigid<O, A> in(Monoidal<O, A> target) {
        return (Rigid<O, A>) Structure.CUP.required(target);
    }

    /// {@return the right transpose `right(cod) → right(dom)`, a half turn of the picture}
    default A rotateRight(A f) {
        O x = f.dom(), y = f.cod(), xr = right(x), yr = right(y);
        return cap(xr, x).tensor(id(yr)).then(id(xr).tensor(f).tensor(id(yr))).then(id(xr).tensor(cup(y, yr)));
    }

    /// {@return the left transpose `left(cod) → left(dom)`, the inverse of [#rotateRight]}
    default A rotateLeft(A f) {
        O x = f.dom(), y = f.cod(), xl = left(x), yl = left(y);
        return id(yl).tensor(cap(x, xl)).then(id(yl).tensor(f).tensor(id(xl))).then(cup(yl, y).tensor(id(xl)));
    }

    /// {@return the object after `z` right adjoints, `-z` left ones}
    default O rotateObject(O x, int z) {
        O turned = x;
        for (int k = 0; k < Math.abs(z); k++) {
            turned = z > 0 ? right(turned) : left(turned);
        }
        return turned;
    }

    /// {@return the arrow after `z` half turns to the right, `-z` to the left}
    default A rotate(A f, int z) {
        A turned = f;
        for (int k = 0; k < Math.abs(z); k++) {
            turned = z > 0 ? rotateRight(turned) : rotateLeft(turned);
        }
        return turned;
    }
}
