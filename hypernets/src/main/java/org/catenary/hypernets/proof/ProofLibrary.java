package org.catenary.hypernets.proof;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Theory files that come with the program; any theory file may import them.
public final class ProofLibrary {

    private static final List<String> NAMES = List.of("monoid", "comonoid", "commutative_monoid",
            "cocommutative_comonoid", "frobenius", "special_frobenius", "commutative_frobenius", "spiders", "bialgebra",
            "commutative_bialgebra", "hopf", "commutative_hopf", "uniqueness", "interacting_hopf");

    private ProofLibrary() {}

    /// {@return the names of the modules, each after those that it imports}
    public static List<String> names() { return NAMES; }

    /// {@return the text of a module}
    /// @throws IllegalArgumentException if there is none of this name
    public static String text(String module) {
        try (InputStream in = ProofLibrary.class.getResourceAsStream(module + ".chyp")) {
            if (in == null || !NAMES.contains(module)) {
                throw new IllegalArgumentException("the library has no module %s; it has %s".formatted(
                        module, String.join(", ", NAMES)));
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
