package org.catenary.qnlp.rewrite;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Ty;
import org.catenary.qnlp.grammar.Lexeme;

/// A rule that replaces a box by a diagram of its type: a word that has no meaning of its own by wires, a word of a large type
/// by one of a smaller.
///
/// {@snippet class="org.catenary.qnlp.rewrite.WordRuleTest" region="rule"}
///
/// Kartsaklis et al., *lambeq: an efficient high-level Python library for quantum NLP* (2021), arXiv:2110.04236, section 4;
/// relative pronouns after Sadrzadeh, Clark and Coecke, *The Frobenius anatomy of word meanings I* (2013), arXiv:1404.5278.
@FunctionalInterface
public interface WordRule {

    /// {@return the diagram that takes the place of a box, if the rule is about it}
    Optional<Diagram> rewrite(Box box);

    /// {@return a diagram with this rule used on each of its boxes, those inside frames too; a turned box by its image turned}
    default Diagram apply(Diagram diagram) { return diagram.map(box -> rewrite(box).orElse(box)); }

    /// {@return the rule that uses this one, and another where this is not about the box}
    default WordRule or(WordRule other) { return box -> rewrite(box).or(() -> other.rewrite(box)); }

    /// {@return the rule that uses the first of some that is about the box}
    static WordRule first(List<WordRule> rules) { return rules.stream().reduce(box -> Optional.empty(), WordRule::or); }

    /// {@return the rule that bends wires: all inputs but those of the middle of the word's type become inputs of a box}
    ///
    /// `loves : nʳ ⊗ s ⊗ nˡ` becomes `loves : n ⊗ n → s` with a cap on either side.
    static WordRule curry() { return Curry::of; }

    /// {@return the rule that bends the inputs of a box, which becomes a state with cups}
    /// @param left whether the inputs stand on the left of the state, as right adjoints, or on the right, as left adjoints
    static WordRule collapseDomain(boolean left) {
        return box -> {
            Ty dom = box.dom(), cod = box.cod();
            if (dom.isUnit()) {
                return Optional.empty();
            }
            return Optional.of(left
                    ? Diagram.id(dom).tensor(Box.of(box.name(), Ty.unit(), dom.r().tensor(cod))).thenAt(0, Diagram.cup(dom, dom.r()))
                    : Box.of(box.name(), Ty.unit(), cod.tensor(dom.l())).tensor(Diagram.id(dom))
                            .thenAt(cod.size(), Diagram.cup(dom.l(), dom)));
        };
    }

    /// {@return the rule that stands the same word, one for each type, for every word that a vocabulary lacks}
    static WordRule unknownWords(Predicate<Lexeme> vocabulary) {
        return box -> box instanceof Lexeme word && !vocabulary.test(word)
                ? Optional.of(new Lexeme("<UNK>", word.type())) : Optional.empty();
    }

    /// The rules about words of English, by which users call them.
    enum English implements WordRule {
        /// `will`, `does`: a wire for the subject and one for the sentence.
        AUXILIARY("""
                be is are was were being been am have has had having do does did doing will would shall should
                can could may might must""") {
            @Override Ty type() { return Types.VERB.tensor(Types.VERB.l()); }

            @Override Diagram image(Lexeme word) {
                return Diagram.cap(Types.N).thenAt(1, Diagram.cap(Types.S, Types.S.l()));
            }
        },
        /// `that` before a clause: a wire.
        CONNECTOR("that") {
            @Override Ty type() { return Types.S.tensor(Types.S.l()); }

            @Override Diagram image(Lexeme word) { return Diagram.cap(Types.S, Types.S.l()); }
        },
        /// `the`, `a`: a wire.
        DETERMINER("the a an") {
            @Override Ty type() { return Types.N.tensor(Types.N.l()); }

            @Override Diagram image(Lexeme word) { return Diagram.cap(Types.N, Types.N.l()); }
        },
        /// An adverb behind its verb changes the sentence alone; the subject passes.
        POSTADVERB("") {
            @Override Ty type() { return Types.VERB.r().tensor(Types.VERB); }

            @Override Diagram image(Lexeme word) {
                return new Lexeme(word.text(), Types.S.r().tensor(Types.S)).thenAt(1, Diagram.cap(Types.N.r().r(), Types.N.r()));
            }
        },
        /// An adverb before its verb changes the sentence alone; the subject passes.
        PREADVERB("") {
            @Override Ty type() { return Types.VERB.tensor(Types.VERB.l()); }

            @Override Diagram image(Lexeme word) {
                return Diagram.cap(Types.N).thenAt(1, new Lexeme(word.text(), Types.S.tensor(Types.S.l())));
            }
        },
        /// A preposition behind a verb changes the sentence alone; the subject passes.
        PREPOSITIONAL_PHRASE("") {
            @Override Ty type() { return Types.VERB.r().tensor(Types.VERB).tensor(Types.N.l()); }

            @Override Diagram image(Lexeme word) {
                return new Lexeme(word.text(), Types.S.r().tensor(Types.S).tensor(Types.N.l()))
                        .thenAt(1, Diagram.cap(Types.N.r().r(), Types.N.r()));
            }
        },
        /// `and`, between two phrases of one type: both in one, by spiders.
        COORDINATION("and") {
            @Override boolean fits(Ty type) {
                long third = type.size() / 3;
                Ty middle = type.slice(third, 2 * third);
                return third > 0 && type.size() == 3 * third && type.equals(middle.r().tensor(middle).tensor(middle.l()));
            }

            @Override Diagram image(Lexeme word) {
                Ty x = word.type().slice(word.type().size() / 3, 2 * (word.type().size() / 3));
                return Diagram.cap(x).tensor(Diagram.cap(x, x.l())).thenAt(x.size(), Diagram.spider(x, 2, 1));
            }
        },
        /// `who`, `that` as the subject of a clause: the noun is copied to it, and the clause, once true, is discarded.
        SUBJECT_REL_PRONOUN("that who which whom whose") {
            @Override Ty type() { return Types.N.r().tensor(Types.N).tensor(Types.S.l()).tensor(Types.N); }

            @Override Diagram image(Lexeme word) {
                return Diagram.cap(Types.N).thenAt(1, Diagram.spider(Types.N, 1, 2)).thenAt(2, Diagram.spider(Types.S.l(), 0, 1));
            }
        },
        /// `whom`, `that` as the object of a clause: the same, the noun led round by a loop.
        OBJECT_REL_PRONOUN("that who which whom whose") {
            @Override Ty type() { return Types.N.r().tensor(Types.N).tensor(Types.N.l().l()).tensor(Types.S.l()); }

            @Override Diagram image(Lexeme word) {
                Ty l = Types.N.l(), ll = l.l();
                return Diagram.cap(Types.N).thenAt(1, Diagram.spider(Types.N, 1, 2)).thenAt(3, Diagram.spider(Types.S.l(), 0, 1))
                        .thenAt(2, Diagram.cap(l, ll)).thenAt(2, Diagram.swap(l, ll)).thenAt(3, Diagram.cup(l, Types.N));
            }
        };

        private final String words;

        English(String words) { this.words = words; }

        /// The type of the words that the rule is about.
        Ty type() { return Ty.unit(); }

        abstract Diagram image(Lexeme word);

        boolean fits(Ty of) { return of.equals(type()); }

        @Override public Optional<Diagram> rewrite(Box box) {
            return rewrite(box, Stream.of(words.split("\\s+", -1)).filter(word -> !word.isEmpty()).collect(Collectors.toSet()));
        }

        /// {@return the rule for other words of the same types, in lower case; for all words where there are none}
        public WordRule about(Set<String> others) { return box -> rewrite(box, others); }

        private Optional<Diagram> rewrite(Box box, Set<String> about) {
            return box instanceof Lexeme word && fits(word.type())
                    && (about.isEmpty() || about.contains(word.text().toLowerCase(Locale.ROOT)))
                    ? Optional.of(image(word)) : Optional.empty();
        }

        /// {@return the name by which users call it, as `subject-rel-pronoun`}
        @Override public String toString() { return name().toLowerCase(Locale.ROOT).replace('_', '-'); }

        /// The types of English that rules are about.
        private static final class Types {
            private static final Ty N = Ty.of("n"), S = Ty.of("s"), VERB = N.r().tensor(S);

            private Types() {}
        }
    }
}
