package org.catenary.autodiff.unary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.catenary.autodiff.language.Arithmetic;
import org.catenary.autodiff.language.Form;
import org.catenary.autodiff.language.Primitive;
import org.catenary.autodiff.language.Term;
import org.catenary.autodiff.language.Type;

/// Writes slices, each once: what is known is not computed again, what does not depend on a loop is computed before it, and
/// what is known of constants is known now.
final class Context implements Arithmetic<Atom> {

    /// What all contexts of a program share.
    private static final class Names {
        private int count;
        private final Map<String, Context> homes = new HashMap<>();
        private final Map<String, Slice.Op> definitions = new HashMap<>();
        private final Map<String, Atom> everywhere = new HashMap<>();
        private final String prefix;

        Names(String prefix) { this.prefix = prefix; }
    }

    private static final Primitive ADD = Primitive.of("add").orElseThrow();
    private static final Primitive NEG = Primitive.of("neg").orElseThrow();
    private static final Form MUL = new Form.Operation(Primitive.of("mul").orElseThrow());

    private final Optional<Context> parent;
    private final boolean loop;
    private final int depth;
    private final Names names;
    private final List<Slice> slices = new ArrayList<>();
    private final Map<Term, Atom> known = new HashMap<>();

    private Context(Optional<Context> parent, boolean loop, Names names) {
        this.parent = parent;
        this.loop = loop;
        this.depth = parent.map(p -> p.depth + 1).orElse(0);
        this.names = names;
    }

    /// A new program.
    ///
    /// @param prefix what names begin with
    Context(String prefix) { this(Optional.empty(), false, new Names(prefix)); }

    /// {@return the context of a body here}
    /// @param ofLoop whether what does not depend on it may go before it
    Context inner(boolean ofLoop) { return new Context(Optional.of(this), ofLoop, names); }

    List<Slice> slices() { return slices; }

    // ---- names

    /// {@return a new wire of this context}
    Atom fresh(Type type) { return bound(Atom.named(names.prefix + names.count++, type)); }

    /// {@return a wire, which belongs to this context from now on}
    Atom bound(Atom atom) {
        names.homes.put(atom.name(), this);
        return atom;
    }

    /// {@return whether a wire belongs to this context or to one inside}
    boolean holds(Atom atom) {
        return atom.isNamed() && Optional.ofNullable(names.homes.get(atom.name())).filter(home -> home.isWithin(this)).isPresent();
    }

    private boolean isWithin(Context other) {
        Context now = this;
        while (now.depth > other.depth) {
            now = now.parent.orElseThrow();
        }
        return now == other;
    }

    /// {@return how a wire was computed, if by an operation}
    Optional<Slice.Op> definition(Atom atom) { return Optional.ofNullable(names.definitions.get(atom.name())); }

    void add(Slice slice) {
        slices.add(slice);
        if (slice instanceof Slice.Op op) {
            names.definitions.put(op.out().name(), op);
        }
        slice.outs().forEach(this::bound);
    }

    // ---- operations

    /// {@return what an operation gives}
    Atom op(Form form, Type type, Atom... of) { return op(form, type, List.of(of)); }

    Atom op(Form form, Type type, List<Atom> of) {
        Optional<Atom> folded = folded(form, of);
        if (folded.isPresent()) {
            return folded.get();
        }
        Term term = Term.of(form, of.stream().map(Atom::term).toList());
        Context home = this;
        while (home.loop && of.stream().noneMatch(home::holds)) {
            home = home.parent.orElseThrow();
        }
        for (Optional<Context> now = Optional.of(this); now.isPresent(); now = now.get().parent) {
            Atom before = now.get().known.get(term);
            if (before != null) {
                return before;
            }
        }
        Atom out = home.fresh(type);
        home.add(new Slice.Op(out, form, of));
        home.known.put(term, out);
        return out;
    }

    private Optional<Atom> folded(Form form, List<Atom> of) {
        return switch (form) {
            case Form.Operation(Primitive p) -> arithmetic(p, of.getFirst(), of.getLast());
            case Form.Word.GET -> definition(of.getFirst()).filter(op -> op.form() == Form.Word.ARRAY).flatMap(op ->
                of.getLast().term().form() instanceof Form.Position(int at) ? Optional.of(op.of().get(at)) : Optional.empty());
            case Form.Word.INDEX_ADD -> index(of, Math::addExact);
            case Form.Word.INDEX_SUB -> index(of, Math::subtractExact);
            case Form.Word.INDEX_MUL -> index(of, Math::multiplyExact);
            case Form.Word.INDEX_REAL -> of.getFirst().term().form() instanceof Form.Position(int at) ? Optional.of(Atom.constant(at)) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private interface Places {
        int of(int x, int y);
    }

    private static Optional<Atom> index(List<Atom> of, Places places) {
        return of.getFirst().term().form() instanceof Form.Position(int x) && of.getLast().term().form() instanceof Form.Position(int y)
                ? Optional.of(Atom.position(places.of(x, y))) : Optional.empty();
    }

    private Optional<Atom> arithmetic(Primitive p, Atom x, Atom y) {
        if (x.term().form() instanceof Form.Constant(double a) && y.term().form() instanceof Form.Constant(double b)) {
            return Optional.of(Atom.constant(p.value(a, b)));
        }
        return switch (p.word()) {
            case "add" -> x.is(0) ? Optional.of(y) : y.is(0) ? Optional.of(x) : Optional.empty();
            case "sub" -> y.is(0) ? Optional.of(x) : x.is(0) ? Optional.of(apply(NEG, y)) : Optional.empty();
            case "mul" -> x.is(1) ? Optional.of(y) : y.is(1) ? Optional.of(x) : x.is(-1) ? Optional.of(apply(NEG, y))
                    : y.is(-1) ? Optional.of(apply(NEG, x)) : Optional.empty();
            case "div" -> y.is(1) ? Optional.of(x) : Optional.empty();
            case "neg" -> definition(x).filter(op -> op.form().equals(new Form.Operation(NEG))).map(op -> op.of().getFirst());
            default -> Optional.empty();
        };
    }

    @Override public Atom constant(double value) { return Atom.constant(value); }

    @Override public Atom apply(Primitive p, Atom x) { return op(new Form.Operation(p), Type.REAL, x); }

    @Override public Atom apply(Primitive p, Atom x, Atom y) { return op(new Form.Operation(p), Type.REAL, x, y); }

    @Override public double value(Atom x) { throw new AssertionError(x); }

    /// {@return an element of an array}
    Atom get(Atom array, Atom index) {
        return Optional.ofNullable(names.everywhere.get(array.name())).orElseGet(() -> op(Form.Word.GET, array.type().left(), array, index));
    }

    // ---- loops

    /// What gives a wire in a body.
    interface Element {
        Atom in(Context body, Atom index);
    }

    /// {@return the array of so many elements, of some type}
    Atom build(int size, Type of, Element element) {
        Context body = inner(true);
        Atom index = body.fresh(Type.INDEX);
        Atom result = element.in(body, index), out = fresh(Type.array(size, of));
        if (!body.holds(result)) {
            names.everywhere.put(out.name(), result);
        }
        add(new Slice.Build(new ArrayList<>(List.of(out)), size, index, new Slice.Body(body.slices, new ArrayList<>(List.of(result)))));
        return out;
    }

    /// {@return the zero of a type}
    Atom zero(Type type) {
        return switch (type.kind()) {
            case REAL -> Atom.constant(0);
            case INDEX -> Atom.position(0);
            case TRUTH -> op(Form.Word.LESS, Type.TRUTH, Atom.constant(0), Atom.constant(0));
            case ARRAY -> build(type.size(), type.left(), (body, _) -> body.zero(type.left()));
            case PAIR, SUM, FUN, LIST -> throw new AssertionError(type);
        };
    }

    /// {@return the sum of wires of one type, element by element}
    Atom plus(Atom x, Atom y) {
        return x.type().equals(Type.REAL) ? apply(ADD, x, y)
                : build(x.type().size(), x.type().left(), (body, k) -> body.plus(body.get(x, k), body.get(y, k)));
    }

    /// {@return the sum of the elements of an array}
    Atom total(Atom array) {
        Type of = array.type().left();
        return of.equals(Type.REAL) ? op(Form.Word.SUM, Type.REAL, array)
                : build(of.size(), of.left(), (body, j) -> body.total(body.build(array.type().size(), of.left(), (in, i) -> in.get(in.get(array, i), j))));
    }

    Atom times(Atom x, Atom y) { return op(MUL, Type.REAL, x, y); }

}
