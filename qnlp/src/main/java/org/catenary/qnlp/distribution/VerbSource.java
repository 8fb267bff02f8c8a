package org.catenary.qnlp.distribution;

/// Where the matrix of a verb comes from.
///
/// Grefenstette and Sadrzadeh, *Experimenting with transitive verbs in a DisCoCat* (2011), arXiv:1107.3119, for the three of
/// the verb's own vector; arXiv:1106.4058 for the relational one.
public enum VerbSource {
    /// The verb's vector on the diagonal, 0 elsewhere.
    ZERO_DIAGONAL("0-diag", "v on the diagonal, 0 elsewhere"),
    /// The verb's vector on the diagonal, 1 elsewhere.
    ONE_DIAGONAL("1-diag", "v on the diagonal, 1 elsewhere"),
    /// The verb's vector by itself.
    KRONECKER("Kronecker", "v ⊗ v"),
    /// The sum over the subjects and objects that the verb occurs with.
    CORPUS("corpus", "Σ sᵢ ⊗ oᵢ");

    private final String phrase;
    private final String formula;

    VerbSource(String phrase, String formula) {
        this.phrase = phrase;
        this.formula = formula;
    }

    /// {@return what the matrix is}
    public String formula() { return formula; }

    /// {@return the matrix of a verb's own vector}
    /// @throws IllegalStateException for the matrix of a corpus, which is not made of it
    public VerbMatrix matrix(Entries verb) {
        return switch (this) {
            case ZERO_DIAGONAL -> new VerbMatrix.Diagonal(verb, 0);
            case ONE_DIAGONAL -> new VerbMatrix.Diagonal(verb, 1);
            case KRONECKER -> new VerbMatrix.Square(verb);
            case CORPUS -> throw new IllegalStateException("the matrix of a corpus is not made of the verb's vector");
        };
    }

    @Override public String toString() { return phrase; }
}
