package org.catenary.qnlp.ansatz;

import org.catenary.diagrams.notation.BoxCodec;
import org.catenary.diagrams.notation.BoxReader;
import org.catenary.diagrams.notation.BoxWriter;
import org.catenary.diagrams.notation.UnreadableJson;

/// Symbols of tensors in JSON: `{"kind": "symbol", "name": "loves__n.r@s@n.l", "dom": 0, "cod": 1}`.
public enum TensorSymbolCodec implements BoxCodec<TensorSymbol> {
    /// All symbols.
    SYMBOLS;

    @Override public String kind() { return "symbol"; }

    @Override public Class<TensorSymbol> boxes() { return TensorSymbol.class; }

    @Override public void write(TensorSymbol symbol, BoxWriter fields) {
        fields.text("name", symbol.name());
        fields.type("dom", symbol.dom());
        fields.type("cod", symbol.cod());
    }

    @Override public TensorSymbol read(BoxReader fields) throws UnreadableJson {
        return new TensorSymbol(fields.text("name"), fields.type("dom"), fields.type("cod"));
    }
}
