package org.catenary.functors.qasm;

import java.util.Set;

/// The names that a program may give to registers and parameters.
final class Names {

    private Names() {}

    /// Whether a text is a name and no word of the language.
    static boolean isFree(String name, int version) {
        boolean shaped = version == 2 ? name.matches("[a-z][A-Za-z0-9_]*")
                : name.matches("[\\p{L}_][\\p{L}0-9_]*") && !name.equals("_");
        return shaped && !StatementReader.isReserved(name, version);
    }

    /// A name that is not taken yet, and is from now on: the wanted one where it can be.
    static String free(String wanted, String letter, int version, Set<String> taken) {
        String name = wanted;
        for (int k = 0; !isFree(name, version) || taken.contains(name); k++) {
            name = letter + (k == 0 ? "" : "_" + k);
        }
        taken.add(name);
        return name;
    }
}
