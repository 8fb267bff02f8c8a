package org.catenary.hypernets.terms;

import org.catenary.diagrams.notation.BoxCodec;
import org.catenary.diagrams.notation.BoxReader;
import org.catenary.diagrams.notation.BoxWriter;
import org.catenary.diagrams.notation.UnreadableJson;
import org.catenary.diagrams.syntax.Ty;

/// The symbols of term nets in JSON: `{"kind": "term", "symbol": "pair", "dom": 3, "cod": 4}`.
///
/// The types are those of the box, from which all else is read off; a constant has its `value` in their place.
public enum SymbolCodec implements BoxCodec<Symbol> {
    /// All symbols.
    SYMBOLS;

    @Override public String kind() { return "term"; }

    @Override public Class<Symbol> boxes() { return Symbol.class; }

    @Override public void write(Symbol symbol, BoxWriter fields) {
        if (symbol instanceof Symbol.Constant(double value)) {
            fields.text("symbol", "constant");
            fields.number("value", value);
        } else {
            fields.text("symbol", symbol.name());
            fields.type("dom", symbol.dom());
            fields.type("cod", symbol.cod());
        }
    }

    @Override public Symbol read(BoxReader fields) throws UnreadableJson {
        String word = fields.text("symbol");
        if ("constant".equals(word)) {
            return new Symbol.Constant(fields.number("value"));
        }
        Ty dom = fields.type("dom"), cod = fields.type("cod");
        var types = dom.toList().stream().map(Sort::type).toList();
        if (cod.size() != 1) {
            throw fields.error("cod", "a symbol of terms has one output, not " + cod);
        }
        Type result = Sort.type(cod.get(0));
        Symbol symbol = switch (word) {
            case "()" -> new Symbol.Unit();
            case "pair" -> {
                if (types.size() != 2) {
                    throw fields.error("dom", "a pair is made of two wires, not " + dom);
                }
                yield new Symbol.Pair(types.getFirst(), types.getLast());
            }
            case "fst", "snd" -> {
                if (types.size() != 1 || !(types.getFirst() instanceof Type.Product product)) {
                    throw fields.error("dom", "a projection takes a pair, not " + dom);
                }
                yield "fst".equals(word) ? new Symbol.First(product.left(), product.right())
                        : new Symbol.Second(product.left(), product.right());
            }
            case "ev" -> {
                if (types.isEmpty() || !(types.getFirst() instanceof Type.Arrow arrow)) {
                    throw fields.error("dom", "what is applied is a function, not " + dom);
                }
                yield new Symbol.Apply(arrow.from(), arrow.to());
            }
            case "λ" -> {
                if (!(result instanceof Type.Arrow arrow)) {
                    throw fields.error("cod", "λ gives a function, not " + cod);
                }
                yield new Symbol.Lambda(types, arrow.from(), arrow.to());
            }
            case "let" -> {
                if (types.isEmpty()) {
                    throw fields.error("dom", "let names a wire");
                }
                yield new Symbol.Let(types.subList(0, types.size() - 1), types.getLast(), result);
            }
            default -> throw fields.error("symbol", "no symbol of terms is called " + word);
        };
        if (!symbol.dom().equals(dom) || !symbol.cod().equals(cod)) {
            throw fields.error("", "%s goes %s → %s, not %s → %s".formatted(word, symbol.dom(), symbol.cod(), dom, cod));
        }
        return symbol;
    }
}
