package org.catenary.functors.kernel;

/// Which tile multiplies: OpenBLAS where `-Dcatenary.blas=openblas` asks for it and the machine has it, else vectors where
/// the module `jdk.incubator.vector` is present, else plain loops.
final class Tiles {

    /// The tile of this process.
    static final Tile BEST = best(System.getProperty("catenary.blas", ""));

    private Tiles() {}

    /// @throws IllegalArgumentException if the word is neither `openblas` nor empty, or there is no OpenBLAS
    static Tile best(String blas) {
        return switch (blas) {
            case "openblas" -> BlasTile.find().orElseThrow(() -> new IllegalArgumentException(
                    "-Dcatenary.blas=openblas, but no OpenBLAS was found among the libraries of this machine"));
            case "" -> embedded();
            default -> throw new IllegalArgumentException("-Dcatenary.blas=%s: only openblas is known".formatted(blas));
        };
    }

    static Tile embedded() { return hasVectors() ? VectorTile.fitting() : new PlainTile(); }

    static boolean hasVectors() { return ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent(); }
}
