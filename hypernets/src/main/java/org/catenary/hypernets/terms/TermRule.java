package org.catenary.hypernets.terms;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.catenary.diagrams.syntax.Box;
import org.catenary.hypernets.net.Hypernet;
import org.catenary.hypernets.net.HypernetBuilder;
import org.catenary.hypernets.net.Label;
import org.catenary.hypernets.rewrite.Family;
import org.catenary.hypernets.rewrite.Place;
import org.catenary.hypernets.rewrite.Rule;

/// The laws of cartesian closed categories as families of rewrite rules on nets that are terms.
///
/// Written on diagrams, with `Λ` for what stands around a body: β `(Λf ⊗ id) ; ev → f`, η `id → Λ(ev)`, naturality of Λ
/// `h ; Λf → Λ((h ⊗ id) ; f)`, natural copying `f ; δ → δ ; (f ⊗ f)` and natural discarding `f ; ω → ω`, with the laws of
/// pairs and of unit. Each rule takes edges of one net; those inside a body are reached by strategies.
///
/// {@snippet class="org.catenary.hypernets.terms.FirstTerm" region="rewrite"}
///
/// Alvarez-Picallo, Ghica, Sprunger and Zanasi, arXiv:2107.13433, section 4.
public enum TermRule implements Family {

    /// A `let` is opened: its body goes where it stood.
    LET {
        @Override Optional<Rule> at(Place place, Box box) {
            return !(box instanceof Symbol.Let) ? Optional.empty()
                    : Optional.of(new Redex(place).rule("let", place.target(0), side ->
                            side.splice(inside(place), sources(place, side))[0]));
        }
    },

    /// What nothing uses is taken away.
    DISCARD {
        @Override Optional<Rule> at(Place place, Box box) {
            return place.consumers(0) > 0 ? Optional.empty()
                    : Optional.of(new Redex(place).rule("discard", List.of(), _ -> List.of()));
        }
    },

    /// The first or the second of a pair is that.
    PROJECTION {
        @Override Optional<Rule> at(Place place, Box box) {
            return !(box instanceof Symbol.Pair) ? Optional.empty() : only(place).flatMap(use ->
                    switch (use.place().label() instanceof Label.Generator(Symbol symbol) ? symbol : box) {
                        case Symbol.First _ -> Optional.of(projection(place, use, 0));
                        case Symbol.Second _ -> Optional.of(projection(place, use, 1));
                        case Box _ -> Optional.empty();
                    });
        }

        private Rule projection(Place pair, Place.Slot use, int which) {
            return new Redex(pair, use.place()).rule(which == 0 ? "first" : "second", use.place().target(0),
                    side -> side.wire(pair.source(which)));
        }
    },

    /// A function that is applied and used nowhere else becomes its body.
    BETA {
        @Override Optional<Rule> at(Place place, Box box) {
            return !(box instanceof Symbol.Lambda) ? Optional.empty() : only(place).filter(use -> use.slot() == 0
                    && Symbol.of(use.place().label()).orElse(box) instanceof Symbol.Apply).map(use ->
                    new Redex(place, use.place()).rule("β", use.place().target(0), side -> {
                        int[] captured = sources(place, side), inputs = Arrays.copyOf(captured, captured.length + 1);
                        inputs[captured.length] = side.wire(use.place().source(1));
                        return side.splice(inside(place), inputs)[0];
                    }));
        }
    },

    /// What is used several times is made once more, for one of the uses.
    COPY {
        @Override Optional<Rule> at(Place place, Box box) {
            return place.consumers(0) < 2 ? Optional.empty() : place.consumer(0).map(use ->
                    new Redex(place, use.place()).rule("copy", List.of(place.target(0), use.place().target(0)), side -> {
                        int first = side.edge(place.label(), sources(place, side));
                        int second = side.edge(place.label(), sources(place, side));
                        int[] inputs = IntStream.range(0, use.place().arity()).map(k -> k == use.slot() ? second
                                : use.place().source(k) == place.target(0) ? first : side.wire(use.place().source(k))).toArray();
                        return List.of(first, side.edge(use.place().label(), inputs));
                    }));
        }
    },

    /// What a function captures and nothing else uses goes into its body.
    NATURALITY {
        @Override Optional<Rule> at(Place place, Box box) {
            return only(place).filter(use -> Symbol.of(use.place().label()).orElse(box) instanceof Symbol.Lambda).map(use ->
                    new Redex(place, use.place()).rule("naturality", use.place().target(0), side -> absorbed(place, use, side)));
        }

        private int absorbed(Place place, Place.Slot use, Redex.Side side) {
            Place function = use.place();
            List<Integer> captured = new ArrayList<>();
            var builder = new HypernetBuilder(TermNets.WIRING);
            int n = function.arity();
            var inputs = new int[n + 1];
            for (int k = 0; k < n; k++) {
                if (k == use.slot()) {
                    var sources = new int[place.arity()];
                    for (int j = 0; j < sources.length; j++) {
                        captured.add(place.source(j));
                        sources[j] = builder.wire(place.sort(place.source(j)));
                    }
                    builder.inputs(sources);
                    inputs[k] = builder.edge(place.label(), sources);
                } else {
                    captured.add(function.source(k));
                    inputs[k] = builder.wire(function.sort(function.source(k)));
                    builder.inputs(inputs[k]);
                }
            }
            Hypernet body = inside(function);
            inputs[n] = builder.wire(body.sort(body.inputs()[n]));
            builder.inputs(inputs[n]);
            builder.outputs(Redex.Side.splice(builder, body, inputs));
            return side.edge(lambda(builder.freeze()), captured.stream().mapToInt(side::wire).toArray());
        }
    },

    /// A function captures each wire that it uses once, and no other, in the order of first use.
    CAPTURES {
        @Override Optional<Rule> at(Place place, Box box) {
            if (!(box instanceof Symbol.Lambda)) {
                return Optional.empty();
            }
            Hypernet body = inside(place);
            List<Integer> wires = IntStream.range(0, place.arity()).map(place::source).boxed().toList();
            List<Integer> order = new FirstUses(body).slots().filter(k -> k < place.arity()).map(wires::get).distinct().boxed()
                    .toList();
            return order.equals(wires) ? Optional.empty() : Optional.of(new Redex(place).rule("captures", place.target(0), side ->
                    side.edge(lambda(fewer(body, wires, order)), order.stream().mapToInt(side::wire).toArray())));
        }

        private Hypernet fewer(Hypernet body, List<Integer> wires, List<Integer> order) {
            var builder = new HypernetBuilder(TermNets.WIRING);
            int n = wires.size();
            var inputs = new int[n + 1];
            int[] kept = order.stream().mapToInt(host -> builder.wire(body.sort(body.inputs()[wires.indexOf(host)]))).toArray();
            for (int k = 0; k < n; k++) {
                int at = order.indexOf(wires.get(k));
                inputs[k] = at < 0 ? body.inputs()[k] : kept[at];
            }
            inputs[n] = builder.wire(body.sort(body.inputs()[n]));
            builder.inputs(kept).inputs(inputs[n]);
            return builder.outputs(Redex.Side.splice(builder, body, inputs)).freeze();
        }
    },

    /// A body that ends in no function, pair or unit though its type is one becomes one that does.
    ETA_BODY {
        @Override Optional<Rule> at(Place place, Box box) {
            if (!(box instanceof Symbol.Lambda)) {
                return Optional.empty();
            }
            Hypernet body = inside(place), expanded = expanded(body);
            return expanded == body ? Optional.empty() : Optional.of(new Redex(place).rule("η", place.target(0), side ->
                    side.edge(lambda(expanded), sources(place, side))));
        }
    },

    /// What is paired or an argument, and no function, pair or unit though its type is one, becomes one.
    ETA {
        @Override Optional<Rule> at(Place place, Box box) {
            return IntStream.range(box instanceof Symbol.Apply ? 1 : 0, place.arity())
                    .filter(_ -> box instanceof Symbol.Apply || box instanceof Symbol.Pair)
                    .filter(k -> place.producer(k).isEmpty() || !introduces(place.producer(k).get().label()))
                    .boxed().flatMap(k -> eta(place, k).stream()).findFirst();
        }

        private Optional<Rule> eta(Place place, int slot) {
            Type type = Sort.type(place.sort(place.source(slot)));
            return type instanceof Type.Base ? Optional.empty() : Optional.of(new Redex(place).rule("η", place.target(0), side -> {
                int[] sources = sources(place, side);
                sources[slot] = expansion(side.builder(), type, sources[slot]);
                return side.edge(place.label(), sources);
            }));
        }
    };

    abstract Optional<Rule> at(Place place, Box box);

    /// {@return the rule at an edge}
    @Override public Optional<Rule> at(Place place) { return Symbol.of(place.label()).flatMap(box -> at(place, box)); }

    private static Hypernet inside(Place place) { return place.label().inside().getFirst(); }

    private static int[] sources(Place place, Redex.Side side) {
        return IntStream.range(0, place.arity()).map(k -> side.wire(place.source(k))).toArray();
    }

    /// {@return the one slot that uses what an edge makes}
    private static Optional<Place.Slot> only(Place place) {
        return place.consumers(0) == 1 ? place.consumer(0) : Optional.empty();
    }

    private static boolean introduces(Label label) {
        return switch (Symbol.of(label).orElseThrow()) {
            case Symbol.Lambda _, Symbol.Pair _, Symbol.Unit _ -> true;
            case Box _ -> false;
        };
    }

    /// {@return the function with a body whose last input is its variable}
    private static Label lambda(Hypernet body) {
        List<Type> types = IntStream.of(body.inputs()).mapToObj(w -> Sort.type(body.sort(w))).toList();
        return new Symbol.Lambda(types.subList(0, types.size() - 1), types.getLast(), Sort.type(body.sort(body.outputs()[0])))
                .around(body);
    }

    /// {@return the net, its output made a function, a pair or unit where it is none though its type is one}
    static Hypernet expanded(Hypernet net) {
        int out = net.outputs()[0];
        Type type = Sort.type(net.sort(out));
        if (type instanceof Type.Base || net.incidence().producers(out) > 0
                && introduces(net.label(net.incidence().producer(out, 0)))) {
            return net;
        }
        var builder = new HypernetBuilder(TermNets.WIRING);
        int[] inputs = IntStream.of(net.inputs()).map(w -> builder.wire(net.sort(w))).toArray();
        int end = Redex.Side.splice(builder.inputs(inputs), net, inputs)[0];
        return builder.outputs(expansion(builder, type, end)).freeze();
    }

    /// {@return the wire of the function, pair or unit that a wire is by η}
    private static int expansion(HypernetBuilder builder, Type type, int wire) {
        return switch (type) {
            case Type.Arrow arrow -> {
                var body = new HypernetBuilder(TermNets.WIRING);
                int f = body.wire(arrow.sort()), x = body.wire(arrow.from().sort());
                body.inputs(f, x).outputs(body.edge(Label.of(new Symbol.Apply(arrow.from(), arrow.to())), f, x));
                yield builder.edge(lambda(body.freeze()), wire);
            }
            case Type.Product product -> {
                Type left = product.left(), right = product.right();
                yield builder.edge(Label.of(new Symbol.Pair(left, right)),
                        builder.edge(Label.of(new Symbol.First(left, right)), wire),
                        builder.edge(Label.of(new Symbol.Second(left, right)), wire));
            }
            case Type.Unit _ -> builder.edge(Label.of(new Symbol.Unit()));
            case Type.Base _ -> wire;
        };
    }
}
