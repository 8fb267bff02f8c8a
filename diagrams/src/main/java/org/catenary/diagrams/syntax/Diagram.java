package org.catenary.diagrams.syntax;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.catenary.diagrams.category.Arrow;
import org.catenary.diagrams.category.NotComposable;
import org.catenary.diagrams.category.RegionsDiffer;
import org.catenary.diagrams.category.Structure;
import org.catenary.diagrams.category.WrongArgument;

/// An arrow of the free strict monoidal category over its cells, for every theory at once.
///
/// Associativity and units hold on the nose: a composite is a word of steps, a tensor a word of factors, identities
/// vanish where they do nothing. Interchange and the laws of the further structures do not; they are decided by a named
/// equality. [Object#equals] is syntactic. Wires read from left to right, diagrams from top to bottom.
///
/// {@snippet class="org.catenary.diagrams.FirstDiagram" region="build"}
///
/// `then` and `tensor` cost amortised constant time one at a time; equality is linear and skips shared parts.
///
/// Joyal and Street, *The geometry of tensor calculus I*, Adv. Math. 88 (1991).
public sealed interface Diagram extends Arrow<Ty, Diagram>, Word.Letter {

    // ---- making diagrams

    /// {@return the identity on a type}
    static Diagram id(Ty ty) { return new Id(ty); }

    /// {@return the identity on plain objects with these names}
    static Diagram id(String... names) { return new Id(Ty.of(names)); }

    /// {@return the cup `x ⊗ xʳ → I`, nested for a type of several objects}
    static Diagram cup(Ty x) { return Bends.cup(x, x.r()); }

    /// {@return the cup `x ⊗ y → I`, nested for types of several objects; `y` is the right adjoint of `x`, or the left one}
    /// @throws org.catenary.diagrams.category.NotAdjoint if it is neither
    static Diagram cup(Ty x, Ty y) { return Bends.cup(x, y); }

    /// {@return the cap `I → xʳ ⊗ x`, nested for a type of several objects}
    static Diagram cap(Ty x) { return Bends.cap(x.r(), x); }

    /// {@return the cap `I → x ⊗ y`, nested for types of several objects; `x` is the right adjoint of `y`, or the left one}
    /// @throws org.catenary.diagrams.category.NotAdjoint if it is neither
    static Diagram cap(Ty x, Ty y) { return Bends.cap(x, y); }

    /// {@return the crossing `x ⊗ y → y ⊗ x`, an identity when either is empty}
    static Diagram swap(Ty x, Ty y) {
        int m = Math.toIntExact(x.size()), n = Math.toIntExact(y.size());
        return permutation(x.tensor(y), IntStream.concat(IntStream.range(m, m + n), IntStream.range(0, m)).toArray());
    }

    /// {@return the crossing whose output `k` is input `order[k]`, an identity when nothing moves}
    /// @throws WrongArgument if `order` is no permutation of the wires
    static Diagram permutation(Ty dom, int... order) {
        var permutation = new Permutation(dom, order);
        return permutation.isIdentity() ? id(dom) : permutation;
    }

    /// {@return the spider `x^in → x^out`: one for each object of `x`, interleaved; the identity for one leg in and one out}
    /// @throws WrongArgument if a number of legs is negative
    static Diagram spider(Ty x, int in, int out) { return Bends.spider(x, in, out, Phase.ZERO); }

    /// {@return the spider `x^in → x^out` with a phase: one for each object of `x` with this phase, interleaved}
    /// @throws WrongArgument if a number of legs is negative
    static Diagram spider(Ty x, int in, int out, Phase phase) { return Bends.spider(x, in, out, phase); }

    /// {@return the copies `x → xⁿ`: each object's, interleaved; the identity for one}
    /// @throws WrongArgument if the number of copies is negative
    static Diagram copy(Ty x, int n) { return Bends.copy(x, n); }

    /// {@return the end of wires, `x → I`: no copies}
    static Diagram discard(Ty x) { return Bends.copy(x, 0); }

    /// {@return the merge `xⁿ → x`: each object's, interleaved; the identity for one}
    /// @throws WrongArgument if the number of wires is negative
    static Diagram merge(Ty x, int n) { return Bends.merge(x, n); }

    /// {@return the crossing `x ⊗ y → y ⊗ x` with the wires of `x` in front}
    static Diagram braid(Ty x, Ty y) { return Bends.braid(x, y, false); }

    /// {@return the crossing `x ⊗ y → y ⊗ x` with the wires of `y` in front, the inverse of `braid(y, x)`}
    static Diagram unbraid(Ty x, Ty y) { return Bends.braid(x, y, true); }

    /// {@return the full turn of a ribbon of wires; each turns itself, and around each other}
    static Diagram twist(Ty x) { return Bends.twist(x, false); }

    /// {@return the full turn the other way}
    static Diagram untwist(Ty x) { return Bends.twist(x, true); }

    /// {@return a diagram written as a function of all its wires, in a symmetric category}
    ///
    /// {@snippet class="org.catenary.diagrams.FirstDiagram" region="wires"}
    ///
    /// The function takes the wires at the top, puts boxes on them by [#on], and gives the wires at the bottom. Where wires are
    /// not side by side as a box takes them, the diagram permutes them; boxes without inputs go where their outputs are taken.
    ///
    /// @throws WrongWiring if a wire is never used or twice
    static Diagram of(Ty dom, Function<Wires, Wires> function) { return of(Theory.SYMMETRIC, dom, function); }

    /// {@return a diagram written as a function of its two wires, in a symmetric category}
    /// @throws WrongWiring if a wire is never used or twice, or `dom` has not two
    static Diagram of(Ty dom, BinaryOperator<Wires> function) { return of(Theory.SYMMETRIC, dom, function); }

    /// {@return a diagram written as a function of its three wires, in a symmetric category}
    /// @throws WrongWiring if a wire is never used or twice, or `dom` has not three
    static Diagram of(Ty dom, Wires.Three function) { return of(Theory.SYMMETRIC, dom, function); }

    /// {@return a diagram written as a function of its four wires, in a symmetric category}
    /// @throws WrongWiring if a wire is never used or twice, or `dom` has not four
    static Diagram of(Ty dom, Wires.Four function) { return of(Theory.SYMMETRIC, dom, function); }

    /// {@return a diagram written as a function of all its wires, permuting, copying and discarding them as the theory lets it}
    ///
    /// With swaps wires are permuted, one permutation for each box at most; without, the diagram lies in the plane. With
    /// copies, or else with spiders, a wire may be used any number of times: it is copied or discarded where it begins.
    /// Linear in the boxes but for a logarithm, and for the wires that are permuted.
    ///
    /// @throws WrongWiring if a wire is used twice or never without copies, wires would have to cross without swaps, or the
    ///                     wires of another diagram are used
    static Diagram of(Theory theory, Ty dom, Function<Wires, Wires> function) { return Sketch.draw(theory, dom, function); }

    /// {@return a diagram written as a function of its two wires}
    /// @throws WrongWiring if the theory does not let it be drawn, or `dom` has not two wires
    static Diagram of(Theory theory, Ty dom, BinaryOperator<Wires> function) {
        Sketch.check(dom, 2);
        return Sketch.draw(theory, dom, w -> function.apply(w.get(0), w.get(1)));
    }

    /// {@return a diagram written as a function of its three wires}
    /// @throws WrongWiring if the theory does not let it be drawn, or `dom` has not three wires
    static Diagram of(Theory theory, Ty dom, Wires.Three function) {
        Sketch.check(dom, 3);
        return Sketch.draw(theory, dom, w -> function.apply(w.get(0), w.get(1), w.get(2)));
    }

    /// {@return a diagram written as a function of its four wires}
    /// @throws WrongWiring if the theory does not let it be drawn, or `dom` has not four wires
    static Diagram of(Theory theory, Ty dom, Wires.Four function) {
        Sketch.check(dom, 4);
        return Sketch.draw(theory, dom, w -> function.apply(w.get(0), w.get(1), w.get(2), w.get(3)));
    }

    /// {@return the evaluation `(base / exponent) ⊗ exponent → base`, an identity where there is no exponent}
    /// @throws WrongArgument if a wire separates coloured regions
    static Diagram eval(Ty base, Ty exponent) {
        return exponent.isUnit() ? id(base) : new Eval(new Ob.Exp(base, exponent, Border.Trace.Side.RIGHT, 0));
    }

    /// {@return the evaluation `exponent ⊗ (exponent \ base) → base`, an identity where there is no exponent}
    /// @throws WrongArgument if a wire separates coloured regions
    static Diagram evalLeft(Ty base, Ty exponent) {
        return exponent.isUnit() ? id(base) : new Eval(new Ob.Exp(base, exponent, Border.Trace.Side.LEFT, 0));
    }

    /// {@return the arrow `head(x) ⊗ delay(tail(x)) → x`, each object's first moment followed by its others}
    /// @throws WrongArgument if a wire separates coloured regions
    static Diagram followedBy(Ty x) { return Bends.followedBy(x); }

    /// {@return the arrow `x → head(x) ⊗ delay(tail(x))`, the inverse of [#followedBy]}
    /// @throws WrongArgument if a wire separates coloured regions
    static Diagram unfold(Ty x) { return Bends.unfold(x); }

    /// {@return the register `x → delay(x)`, which holds what reaches it for one step of time}
    /// @throws WrongArgument if a wire separates coloured regions
    static Diagram wait(Ty x) { return swap(x, x.delay(1)).feedback(x); }

    /// {@return the formal sum of diagrams of one type; a sum inside a sum is flattened, a sum of one is itself}
    /// @throws org.catenary.diagrams.category.WrongType if a term is not `dom → cod`
    static Diagram sum(Ty dom, Ty cod, List<Diagram> terms) { return Border.Sum.of(dom, cod, terms); }

    /// {@return the sum of no diagrams: the zero `dom → cod`}
    static Diagram zero(Ty dom, Ty cod) { return Border.Sum.of(dom, cod, List.of()); }

    /// {@return the bubble of a box around diagrams: what the operation that the box names makes of them}
    static Diagram bubble(Box box, Diagram... inside) {
        return new Frame(new Border.Bubble(box, 0, false), List.of(inside));
    }

    /// {@return the diagram written in a text, each box with its type, as what [#toString] writes}
    ///
    /// {@snippet class="org.catenary.diagrams.syntax.DiagramNotationTest" region="notation"}
    ///
    /// `⊗` or `@` binds closest, then `;` or `>>`, then `+`. Behind a name or a group stand `†` or `.dagger`, `ʳ` or `.r`,
    /// `ˡ` or `.l`, and `.z(k)` for `k` half turns. Structure is written `id(x)`, `cup(x, y)`, `cap(x, y)`, `swap(x, y)`,
    /// `permutation(x; 2, 0, 1)`, `spider(x, in, out)`, `copy(x, n)`, `merge(x, n)`,
    /// `braid(x, y)`, `unbraid(x, y)`, `twist(x)`, `untwist(x)`, `zero(x, y)`, `sum(f, g)`, `trace(x; f)`, `traceLeft(x; f)`,
    /// `spider(x, in, out, φ)` with a phase in turns as `2·α + 1/2`, `eval(y / x)`, `eval(x \ y)`, `curry(n; f)` and
    /// `curryLeft(n; f)` over `n` wires, `feedback(x; f)`, `delay(n; f)`, `followedBy(x)`, `unfold(x)`, and the bubble of a box `b[f, g]`; types are as [Ty#parse] reads them.
    /// The type of a box stands once behind the word `where`, or in place, `(f : x → y)`. Parentheses and brackets stand inside
    /// each other 200,000 times at most.
    ///
    /// @throws NotationException if the text is no diagram or does not type
    static Diagram parse(String text) throws NotationException { return parse(text, name -> Optional.empty()); }

    /// {@return the diagram written in a text, its boxes as the signature knows them}
    /// @param signature the box of each name; where it knows none, the text gives the type
    /// @throws NotationException if the text is no diagram or does not type
    static Diagram parse(String text, Function<String, Optional<Box>> signature) throws NotationException {
        return Parse.diagram(text, signature);
    }

    // ---- what every diagram has

    /// {@return the number of cells and frames, those inside frames included; at most `Long.MAX_VALUE`}
    long size();

    /// {@return the structures that this diagram uses}
    Theory theory();

    /// {@return the steps whose composition this is: none for an identity, itself for a cell, a frame or a tensor}
    default Word<Diagram> steps() { return Word.of(this); }

    /// {@return the factors whose tensor this is: none for the empty identity, itself for a cell, a frame or a composite}
    default Word<Diagram> factors() { return Word.of(this); }

    @Override default int flags() { return theory().bits(); }

    @Override default long weight() { return size(); }

    // ---- operations

    @Override default Diagram then(Diagram next) {
        if (!cod().equals(next.dom())) {
            throw new NotComposable(Print.mismatch(this, next));
        }
        return Then.of(dom(), steps().plus(next.steps()), next.cod());
    }

    @Override default Diagram tensor(Diagram other) {
        return Tensor.of(dom().tensor(other.dom()), factors(), other.factors(), cod().tensor(other.cod()));
    }

    /// {@return this diagram followed by `f` on the wires from `offset` on, checking only these}
    /// @throws NotComposable if the wires of `cod()` from `offset` on do not begin with `f.dom()`
    default Diagram thenAt(long offset, Diagram f) {
        Ty cod = cod();
        long end = offset + f.dom().size();
        if (offset < 0 || end > cod.size() || !cod.slice(offset, end).equals(f.dom())) {
            throw new NotComposable(Print.mismatchAt(this, offset, f));
        }
        Ty left = cod.slice(0, offset), right = cod.slice(end, cod.size());
        Diagram step = Tensor.of(cod, Word.<Diagram>of(new Id(left)), f.factors(), left.tensor(f.cod()));
        return Then.of(dom(), steps().plus(Tensor.of(cod, step.factors(), Word.of(new Id(right)),
                step.cod().tensor(right)).steps()), left.tensor(f.cod()).tensor(right));
    }

    /// {@return the wires that this diagram gives when it is put on some, in the function given to [#of(Ty, Function)]}
    /// @throws NotComposable if the wires do not carry `dom()`
    /// @throws WrongWiring   outside of such a function, or if a wire is another diagram's or used already
    default Wires on(Wires... wires) { return Sketch.apply(this, wires); }

    /// {@return the reverse, `cod → dom`: the picture upside down}
    /// @throws org.catenary.diagrams.category.NotTurnable if it evaluates, curries or feeds back
    default Diagram dagger() { return Turning.dagger(this); }

    /// {@return the right rotation, `codʳ → domʳ`: the picture after half a turn}
    /// @throws org.catenary.diagrams.category.NotTurnable if it evaluates, curries or feeds back
    default Diagram r() { return Turning.rotate(this, 1); }

    /// {@return the left rotation, `codˡ → domˡ`: the picture after half a turn the other way}
    /// @throws org.catenary.diagrams.category.NotTurnable if it evaluates, curries or feeds back
    default Diagram l() { return Turning.rotate(this, -1); }

    /// {@return the right transpose, `codʳ → domʳ`: inputs and outputs bent round to the right by caps and cups}
    ///
    /// In a rigid category it is the [right rotation][#r]; the left transpose of it is this diagram with snakes.
    default Diagram transposeRight() { return Bends.transposedRight(this); }

    /// {@return the left transpose, `codˡ → domˡ`: inputs and outputs bent round to the left by caps and cups}
    default Diagram transposeLeft() { return Bends.transposedLeft(this); }

    /// {@return this diagram after `z` half turns to the right, `-z` to the left}
    default Diagram rotate(int z) { return z == 0 ? this : Turning.rotate(this, z); }

    /// {@return the formal sum of two diagrams of one type}
    /// @throws org.catenary.diagrams.category.WrongType if their types differ
    default Diagram plus(Diagram other) { return sum(dom(), cod(), List.of(this, other)); }

    /// {@return this diagram with its last wires led back to where they began: the trace `x → y` of `x ⊗ u → y ⊗ u`}
    ///
    /// Traces one around the other become one, and a trace over no wires is the diagram.
    ///
    /// @throws org.catenary.diagrams.category.NotTraceable if `dom()` or `cod()` does not end with `u`
    default Diagram trace(Ty u) { return Border.Trace.of(u, Border.Trace.Side.RIGHT, this); }

    /// {@return this diagram with its first wires led back to where they began: the trace `x → y` of `u ⊗ x → u ⊗ y`}
    /// @throws org.catenary.diagrams.category.NotTraceable if `dom()` or `cod()` does not begin with `u`
    default Diagram traceLeft(Ty u) { return Border.Trace.of(u, Border.Trace.Side.LEFT, this); }

    /// {@return this diagram with its last wires as the argument of a function: `x → y / u` of `x ⊗ u → y`; itself for none}
    /// @throws org.catenary.diagrams.category.NotCurryable if it has fewer
    /// @throws WrongArgument if the number is negative, or a wire separates coloured regions
    default Diagram curry(int wires) {
        return wires == 0 ? this : new Frame(new Border.Curry(wires, Border.Trace.Side.RIGHT), List.of(this));
    }

    /// {@return this diagram with its first wires as the argument of a function: `x → u \ y` of `u ⊗ x → y`; itself for none}
    /// @throws org.catenary.diagrams.category.NotCurryable if it has fewer
    /// @throws WrongArgument if the number is negative, or a wire separates coloured regions
    default Diagram curryLeft(int wires) {
        return wires == 0 ? this : new Frame(new Border.Curry(wires, Border.Trace.Side.LEFT), List.of(this));
    }

    /// {@return this diagram with the function that it gives applied: `x ⊗ u → y` of `x → y / u`, and `u ⊗ x → y` of `x → u \ y`;
    /// what was curried where this is a currying}
    /// @throws WrongArgument if it does not give one function alone
    default Diagram uncurry() {
        if (this instanceof Frame frame && frame.border() instanceof Border.Curry) {
            return frame.inside().getFirst();
        }
        if (cod().size() != 1 || !(cod().get(0) instanceof Ob.Exp exp) || exp.z() != 0) {
            throw new WrongArgument("%s gives no function to apply: its codomain is %s, and should be one exponential".formatted(
                    summary(), cod()));
        }
        return switch (exp.side()) {
            case RIGHT -> tensor(id(exp.exponent())).then(new Eval(exp));
            case LEFT -> id(exp.exponent()).tensor(this).then(new Eval(exp));
        };
    }

    /// {@return this diagram with its last wires fed back, to reach it a step of time later: `x → y` of
    /// `x ⊗ delay(u) → y ⊗ u`}
    ///
    /// Feedbacks one around the other become one, and a feedback over no wires is the diagram.
    ///
    /// @throws org.catenary.diagrams.category.NoFeedback if `cod()` does not end with `u`, or `dom()` with it delayed
    default Diagram feedback(Ty u) { return Border.Feedback.of(u, this); }

    /// {@return this diagram so many steps of time later}
    /// @throws WrongArgument if the number is negative, or a wire separates coloured regions
    default Diagram delay(int steps) { return Delaying.delay(this, steps); }

    /// {@return the bubble of a name around this diagram, of its type}
    default Diagram bubble(String name) { return bubble(Box.of(name, dom(), cod()), this); }

    /// {@return the layers from top to bottom, one cell or frame each, with the number of wires to its left}
    default Iterable<Layer> layers() { return () -> new Layers(this); }

    /// {@return the greatest number of wires that a horizontal cut between two layers meets}
    default long width() {
        long wires = dom().size(), width = wires;
        for (Layer layer : layers()) {
            wires += layer.cell().cod().size() - layer.cell().dom().size();
            width = Math.max(width, wires);
        }
        return width;
    }

    /// {@return the layers from `i` to before `j`, one cell each, with the wires beside them}
    /// @throws WrongArgument unless `0 ≤ i ≤ j` and there are `j` layers
    default Diagram slice(long i, long j) { return Layers.slice(this, i, j); }

    /// {@return the layers of cells side by side whose composition this is, up to interchange: each cell as high as can be}
    ///
    /// A cell stands right below the lowest that gives one of its inputs, or that ends between them; one without inputs as
    /// high as the wire to its left goes straight up. Linear but for a logarithm.
    ///
    /// @throws TooLarge if it has more cells than an array can hold
    default List<Diagram> foliation() { return Foliation.layers(this); }

    /// {@return the number of layers of the [foliation][#foliation]: where all cells have inputs, the longest way down}
    /// @throws TooLarge if it has more cells than an array can hold
    default long depth() { return Foliation.depth(this); }

    /// {@return this diagram with layer `i` moved to the place of layer `j`, past those between; linear}
    ///
    /// Where a layer without outputs stands above one without inputs, the lower passes on the left.
    ///
    /// @throws NotExchangeable           if it touches one of them
    /// @throws WrongArgument unless there are layers `i` and `j`
    default Diagram interchange(long i, long j) { return Exchange.moved(this, i, j); }

    /// {@return this diagram with each box, those inside frames too, replaced by a diagram of its type; a turned box by it
    /// turned}
    /// @throws org.catenary.diagrams.category.WrongType if it is of another type
    default Diagram map(Function<Box, Diagram> onBoxes) { return new Substitution(onBoxes).fold(this); }

    /// {@return this diagram with a diagram in every place of a box}
    /// @throws org.catenary.diagrams.category.WrongType if it is of another type than the box
    default Diagram substitute(Box box, Diagram diagram) { return map(other -> other.equals(box) ? diagram : other); }

    /// {@return the boxes in drawing order, those inside frames and turned ones left out}
    default List<Box> boxes() {
        return StreamSupport.stream(layers().spliterator(), false).map(Layer::cell)
                .filter(Box.class::isInstance).map(Box.class::cast).toList();
    }

    /// {@return name and type on one line, shortened where the diagram is long}
    default String summary() { return Print.summary(this); }

    // ---- the syntax

    /// The identity: wires alone.
    record Id(Ty ty) implements Diagram {
        @Override public Ty dom() { return ty; }

        @Override public Ty cod() { return ty; }

        @Override public long size() { return 0; }

        @Override public Theory theory() { return new Theory(ty.obs().flags()); }

        @Override public Word<Diagram> steps() { return Word.empty(); }

        @Override public Word<Diagram> factors() { return ty.isUnit() ? Word.empty() : Word.of(this); }

        @Override public String toString() { return Print.diagram(this); }
    }

    /// A leaf of the syntax.
    sealed interface Cell extends Diagram permits Box, Structural {
        @Override default long size() { return 1; }

        @Override default Theory theory() { return new Theory(dom().obs().flags() | cod().obs().flags()); }
    }

    /// Two or more diagrams in sequence.
    final class Then implements Diagram {
        private final Ty dom;
        private final Word<Diagram> steps;
        private final Ty cod;

        private Then(Ty dom, Word<Diagram> steps, Ty cod) {
            this.dom = dom;
            this.steps = steps;
            this.cod = cod;
        }

        /// The composition of steps that are known to compose and hold neither identities nor composites.
        static Diagram of(Ty dom, Word<Diagram> steps, Ty cod) {
            return steps.isEmpty() ? new Id(dom) : steps.size() == 1 ? steps.first() : new Then(dom, steps, cod);
        }

        @Override public Ty dom() { return dom; }

        @Override public Ty cod() { return cod; }

        @Override public long size() { return steps.weight(); }

        @Override public Theory theory() { return new Theory(steps.flags()); }

        @Override public Word<Diagram> steps() { return steps; }

        @Override public boolean equals(Object object) { return object instanceof Then other && Equal.test(this, other); }

        @Override public int hashCode() { return 31 * steps.hashCode() + 1; }

        @Override public String toString() { return Print.diagram(this); }
    }

    /// Two or more diagrams in parallel; no two identities stand beside each other.
    final class Tensor implements Diagram {
        private final Ty dom;
        private final Word<Diagram> factors;
        private final Ty cod;

        private Tensor(Ty dom, Word<Diagram> factors, Ty cod) {
            this.dom = dom;
            this.factors = factors;
            this.cod = cod;
        }

        /// The tensor of factors that hold neither tensors nor empty identities, of known boundary.
        static Diagram of(Ty dom, Word<Diagram> left, Word<Diagram> right, Ty cod) {
            Word<Diagram> factors;
            if (!left.isEmpty() && !right.isEmpty() && left.last() instanceof Id(Ty x) && right.first() instanceof Id(Ty y)) {
                factors = left.slice(0, left.size() - 1).plus(new Id(x.tensor(y))).plus(right.slice(1, right.size()));
            } else {
                factors = unitless(left).plus(unitless(right));
            }
            return factors.isEmpty() ? new Id(dom) : factors.size() == 1 ? factors.first() : new Tensor(dom, factors, cod);
        }

        private static Word<Diagram> unitless(Word<Diagram> factors) {
            return factors.size() == 1 && factors.first() instanceof Id(Ty x) && x.isUnit() ? Word.empty() : factors;
        }

        @Override public Ty dom() { return dom; }

        @Override public Ty cod() { return cod; }

        @Override public long size() { return factors.weight(); }

        @Override public Theory theory() { return new Theory(factors.flags()); }

        @Override public Word<Diagram> factors() { return factors; }

        @Override public boolean equals(Object object) { return object instanceof Tensor other && Equal.test(this, other); }

        @Override public int hashCode() { return 31 * factors.hashCode() + 2; }

        @Override public String toString() { return Print.diagram(this); }
    }

    /// A border with diagrams inside: the only node that holds diagrams as one cell.
    final class Frame implements Diagram {
        private final Border border;
        private final List<Diagram> inside;
        private final Ty dom;
        private final Ty cod;
        private final int hash;
        private final long size;
        private final int bits;

        /// @param border what surrounds the diagrams
        /// @param inside the diagrams, which the border accepts
        /// @throws org.catenary.diagrams.category.WrongType    if the border does not accept them
        /// @throws org.catenary.diagrams.category.NotTraceable if what a trace joins is not there
        public Frame(Border border, List<Diagram> inside) {
            border.check(inside);
            this.border = border;
            this.inside = List.copyOf(inside);
            this.dom = border.dom(this.inside);
            this.cod = border.cod(this.inside);
            this.hash = 31 * border.hashCode() + this.inside.hashCode();
            long cells = 1;
            int flags = border.theory().bits();
            for (Diagram d : inside) {
                cells = Rope.saturatingSum(cells, d.size());
                flags |= d.theory().bits();
            }
            this.size = cells;
            this.bits = flags;
        }

        /// {@return what surrounds the diagrams}
        public Border border() { return border; }

        /// {@return the diagrams inside, in order}
        public List<Diagram> inside() { return inside; }

        @Override public Ty dom() { return dom; }

        @Override public Ty cod() { return cod; }

        @Override public long size() { return size; }

        @Override public Theory theory() { return new Theory(bits); }

        @Override public boolean equals(Object object) { return object instanceof Frame other && Equal.test(this, other); }

        @Override public int hashCode() { return hash; }

        @Override public String toString() { return Print.diagram(this); }
    }

    /// A cell whose meaning the theory gives.
    sealed interface Structural extends Cell {}

    /// Wires that cross: output `k` is input `order[k]`.
    final class Permutation implements Structural {
        private final Ty dom;
        private final int[] order;
        private final Ty cod;

        /// @throws WrongArgument if `order` is no permutation of the wires
        /// @throws RegionsDiffer            if wires cross that separate coloured regions
        public Permutation(Ty dom, int... order) {
            var seen = new boolean[order.length];
            var cod = new ArrayList<Ob>();
            if (order.length != dom.size()) {
                throw new WrongArgument("a permutation of %d wires on %s, which has %d".formatted(order.length, dom, dom.size()));
            }
            if (dom.isColoured() && IntStream.range(0, order.length).anyMatch(k -> order[k] != k)) {
                throw RegionsDiffer.crossing(dom);
            }
            for (int i : order) {
                if (i < 0 || i >= order.length || seen[i]) {
                    throw new WrongArgument("%s is no permutation of %s: output %d is input %d, %s".formatted(
                            IntStream.of(order).boxed().toList(), dom, cod.size(), i,
                            i < 0 || i >= order.length ? "which it does not have" : "as an output before it is"));
                }
                seen[i] = true;
                cod.add(dom.get(i));
            }
            this.dom = dom;
            this.order = order.clone();
            this.cod = Ty.of(cod);
        }

        /// {@return the input that each output is}
        public int[] order() { return order.clone(); }

        boolean isIdentity() { return IntStream.range(0, order.length).allMatch(k -> order[k] == k); }

        @Override public Ty dom() { return dom; }

        @Override public Ty cod() { return cod; }

        @Override public Theory theory() { return new Theory(dom.obs().flags() | Structure.SWAP.bit()); }

        @Override public boolean equals(Object object) {
            return object instanceof Permutation other && Arrays.equals(order, other.order) && dom.equals(other.dom);
        }

        @Override public int hashCode() { return 31 * dom.hashCode() + Arrays.hashCode(order); }

        @Override public String toString() { return Print.diagram(this); }
    }

    /// Two wires that end in one bend.
    ///
    /// @param left  an object
    /// @param right its right adjoint, or its left one where these agree
    record Cup(Ob left, Ob right) implements Structural {
        /// @throws org.catenary.diagrams.category.NotAdjoint if neither
        public Cup { Bends.checkAdjoint(Structure.CUP, left, right); }

        @Override public Ty dom() { return Ty.of(left).tensor(Ty.of(right)); }

        @Override public Ty cod() { return Ty.of(left).slice(0, 0); }

        @Override public Theory theory() {
            return new Theory(left.flags() | right.flags()).union(Theory.of(Structure.CUP, Structure.ADJOINT));
        }

        @Override public String toString() { return Print.diagram(this); }
    }

    /// Two wires that begin in one bend.
    ///
    /// @param left  the right adjoint of `right`, or its left one where these agree
    /// @param right an object
    record Cap(Ob left, Ob right) implements Structural {
        /// @throws org.catenary.diagrams.category.NotAdjoint if neither
        public Cap { Bends.checkAdjoint(Structure.CAP, left, right); }

        @Override public Ty dom() { return Ty.of(left).slice(0, 0); }

        @Override public Ty cod() { return Ty.of(left).tensor(Ty.of(right)); }

        @Override public Theory theory() {
            return new Theory(left.flags() | right.flags()).union(Theory.of(Structure.CAP, Structure.ADJOINT));
        }

        @Override public String toString() { return Print.diagram(this); }
    }

    /// Wires of one object that meet in a point.
    ///
    /// @param ob    the object
    /// @param in    the legs above
    /// @param out   the legs below
    /// @param phase the angle, which adds up where spiders touch; zero for none
    record Spider(Ob ob, int in, int out, Phase phase) implements Structural {
        /// @throws WrongArgument if a number of legs is negative
        public Spider {
            Bends.checkLegs(ob, in, out);
        }

        /// The spider without a phase.
        ///
        /// @throws WrongArgument if a number of legs is negative
        public Spider(Ob ob, int in, int out) { this(ob, in, out, Phase.ZERO); }

        @Override public Ty dom() { return Ty.of(ob).power(in); }

        @Override public Ty cod() { return Ty.of(ob).power(out); }

        @Override public Theory theory() {
            return new Theory(ob.flags() | Structure.SPIDER.bit() | (phase.equals(Phase.ZERO) ? 0 : Structure.PHASE.bit()));
        }

        @Override public String toString() { return Print.diagram(this); }
    }

    /// A wire and its copies.
    ///
    /// @param ob   the object
    /// @param legs the number of copies, none to discard it
    record Copy(Ob ob, int legs) implements Structural {
        /// @throws WrongArgument if the number of copies is negative
        public Copy {
            Bends.checkCopies(ob, legs);
        }

        @Override public Ty dom() { return Ty.of(ob); }

        @Override public Ty cod() { return Ty.of(ob).power(legs); }

        @Override public Theory theory() { return new Theory(ob.flags() | Structure.COPY.bit()); }

        @Override public String toString() { return Print.diagram(this); }
    }

    /// Wires that become one.
    ///
    /// @param ob   the object
    /// @param legs the number of wires, none to make one from nothing
    record Merge(Ob ob, int legs) implements Structural {
        /// @throws WrongArgument if the number of wires is negative
        public Merge {
            Bends.checkMerged(ob, legs);
        }

        @Override public Ty dom() { return Ty.of(ob).power(legs); }

        @Override public Ty cod() { return Ty.of(ob); }

        @Override public Theory theory() { return new Theory(ob.flags() | Structure.MERGE.bit()); }

        @Override public String toString() { return Print.diagram(this); }
    }

    /// Two wires that cross, one in front of the other.
    ///
    /// @param left    what begins on the left
    /// @param right   what begins on the right
    /// @param inverse whether the right one is in front, and not the left one
    record Braid(Ob left, Ob right, boolean inverse) implements Structural {
        /// @throws RegionsDiffer if wires cross that separate coloured regions
        public Braid {
            if (((left.flags() | right.flags()) & Structure.COLOUR.bit()) != 0) {
                throw RegionsDiffer.crossing(Ty.of(left).tensor(Ty.of(right)));
            }
        }

        @Override public Ty dom() { return Ty.of(left).tensor(Ty.of(right)); }

        @Override public Ty cod() { return Ty.of(right).tensor(Ty.of(left)); }

        @Override public Theory theory() { return new Theory(left.flags() | right.flags() | Structure.BRAID.bit()); }

        @Override public String toString() { return Print.diagram(this); }
    }

    /// A wire that makes a full turn around itself.
    ///
    /// @param ob      what it carries
    /// @param inverse whether it turns the other way
    record Twist(Ob ob, boolean inverse) implements Structural {
        @Override public Ty dom() { return Ty.of(ob); }

        @Override public Ty cod() { return Ty.of(ob); }

        @Override public Theory theory() { return new Theory(ob.flags() | Structure.TWIST.bit()); }

        @Override public String toString() { return Print.diagram(this); }
    }

    /// A function applied to its argument.
    ///
    /// @param function what it carries: `base / exponent` has its argument on the right, `exponent \ base` on the left
    record Eval(Ob.Exp function) implements Structural {
        /// @throws WrongArgument if the function is turned
        public Eval {
            if (function.z() != 0) {
                throw new WrongArgument("%s is an adjoint, no function to apply".formatted(function));
            }
        }

        @Override public Ty dom() {
            Ty one = Ty.of(function);
            return switch (function.side()) {
                case RIGHT -> one.tensor(function.exponent());
                case LEFT -> function.exponent().tensor(one);
            };
        }

        @Override public Ty cod() { return function.base(); }

        @Override public String toString() { return Print.diagram(this); }
    }

    /// What is there at the first moment, followed by what comes later.
    ///
    /// @param ob      the whole, `head(ob) ⊗ delay(tail(ob)) → ob`
    /// @param inverse whether the whole is above, and parts into the two
    record FollowedBy(Ob ob, boolean inverse) implements Structural {
        /// @throws WrongArgument if nothing is there at the first moment, or nothing later
        public FollowedBy {
            if (!Moments.goesOn(ob)) {
                throw new WrongArgument("%s is not something followed by something".formatted(ob));
            }
        }

        private Ty parts() { return Ty.of(ob).head().tensor(Ty.of(ob).tail().delay(1)); }

        @Override public Ty dom() { return inverse ? Ty.of(ob) : parts(); }

        @Override public Ty cod() { return inverse ? parts() : Ty.of(ob); }

        @Override public String toString() { return Print.diagram(this); }
    }

    /// A box after half turns, reversed or both.
    ///
    /// @param box    the box as declared
    /// @param z      the number of half turns to the right, negative to the left
    /// @param reversed whether it is reversed; reversing and turning commute
    record Turned(Box box, int z, boolean reversed) implements Structural {
        /// @throws WrongArgument if it is neither turned nor reversed
        /// @throws WrongArgument if an object would make more half turns than there are numbers
        public Turned {
            box.dom().forEach(x -> x.rotate(z));
            box.cod().forEach(x -> x.rotate(z));
            if (z == 0 && !reversed) {
                throw new WrongArgument("%s as it is, neither turned nor reversed".formatted(Name.written(box.name())));
            }
        }

        @Override public Ty dom() { return ((z % 2 == 0) ^ reversed ? box.dom() : box.cod()).rotate(z); }

        @Override public Ty cod() { return ((z % 2 == 0) ^ reversed ? box.cod() : box.dom()).rotate(z); }

        @Override public Theory theory() {
            return new Theory(box.dom().obs().flags() | box.cod().obs().flags() | (reversed ? Structure.DAGGER.bit() : 0)
                    | (z != 0 ? Structure.ADJOINT.bit() : 0));
        }

        @Override public String toString() { return Print.diagram(this); }
    }
}
