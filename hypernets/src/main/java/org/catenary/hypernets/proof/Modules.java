package org.catenary.hypernets.proof;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The files that have been checked, each once.
final class Modules {

    private static final int DEEPEST = 255;

    private final Map<String, ProofReport> checked = new LinkedHashMap<>();
    private final Set<String> open = new LinkedHashSet<>();

    ProofReport check(Shelf.Volume volume) {
        ProofReport before = checked.get(volume.key());
        if (before != null) {
            return before;
        }
        open.add(volume.key());
        ProofReport report = Checker.check(volume.source(), volume.shelf(), this);
        open.remove(volume.key());
        checked.put(volume.key(), report);
        return report;
    }

    ProofReport load(Statement.Import statement, Shelf shelf) throws Refused {
        Shelf.Volume volume = found(statement, shelf);
        if (open.contains(volume.key())) {
            throw new Refused(statement.place(), "%s is imported while it is being read: imports go in a circle".formatted(
                    statement.module()));
        }
        if (open.size() > DEEPEST) {
            throw new Refused(statement.place(), "imports go more than %d files deep".formatted(DEEPEST));
        }
        return check(volume);
    }

    private static Shelf.Volume found(Statement.Import statement, Shelf shelf) throws Refused {
        try {
            Optional<Shelf.Volume> found = shelf.find(statement.module());
            return found.orElseThrow(() -> new Refused(statement.place(), "there is no %s.chyp beside this file, and none "
                    .formatted(statement.module().replace('.', '/')) + "in the library, which has "
                    + String.join(", ", ProofLibrary.names())));
        } catch (IOException e) {
            throw new Refused(statement.place(), String.valueOf(e.getMessage()));
        }
    }
}
