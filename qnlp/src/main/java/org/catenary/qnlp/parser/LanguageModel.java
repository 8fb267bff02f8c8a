package org.catenary.qnlp.parser;

import java.io.IOException;
import java.util.Optional;
import java.util.ServiceLoader;
import org.catenary.diagrams.category.Mistake;
import org.catenary.qnlp.grammar.Lexicon;

/// A parser's model that comes as an artifact of its own, under its own licence, and is found on the class path.
public interface LanguageModel {

    /// {@return the language, as in `en`}
    String language();

    /// {@return the licence, and whom to credit}
    String licence();

    /// {@return the model}
    /// @throws IOException if it cannot be read
    ParserModel load() throws IOException;

    /// {@return the model of a language, if its artifact is there}
    static Optional<LanguageModel> of(String language) {
        return ServiceLoader.load(LanguageModel.class).stream().map(ServiceLoader.Provider::get)
                .filter(model -> model.language().equals(language)).findFirst();
    }

    /// {@return the statistical parser of English, which has the readings of the small lexicon at hand beside the model's}
    /// @throws NoModel if the artifact `catenary-english` is not on the class path
    /// @throws IOException if it cannot be read
    static StatisticalParser english() throws IOException {
        return new StatisticalParser(of("en").orElseThrow(() -> new NoModel("en")).load(), Lexicon.english());
    }

    /// A language whose model is not there.
    final class NoModel extends Mistake {
        /// @param language the language
        public NoModel(String language) {
            super("no model of the language %s: the artifact catenary-english holds that of English; ./catenary train-parser makes one from CoNLL-U files"
                    .formatted(language));
        }
    }
}
