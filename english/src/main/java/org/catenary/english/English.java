package org.catenary.english;

import java.io.IOException;
import java.io.InputStream;
import org.catenary.qnlp.parser.LanguageModel;
import org.catenary.qnlp.parser.ParserModel;

/// The parser's model of English, learnt from the Universal Dependencies English Web Treebank.
public final class English implements LanguageModel {

    private static final String MODEL = "english.model";

    /// The model, which is read when it is asked for.
    public English() {}

    @Override public String language() { return "en"; }

    @Override public String licence() {
        return "CC BY-SA 4.0; derived from the Universal Dependencies English Web Treebank, Silveira et al., LREC 2014";
    }

    @Override public ParserModel load() throws IOException {
        try (InputStream in = English.class.getResourceAsStream(MODEL)) {
            if (in == null) {
                throw new IllegalStateException("the resource %s is missing".formatted(MODEL));
            }
            return ParserModel.read(in);
        }
    }
}
