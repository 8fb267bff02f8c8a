package org.catenary.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.catenary.qnlp.distribution.Counts;
import org.catenary.qnlp.distribution.Judgements;
import org.catenary.qnlp.distribution.Occurrences;
import org.catenary.qnlp.distribution.SimilarityExperiment;
import org.catenary.qnlp.distribution.VerbMatrix;
import org.catenary.qnlp.distribution.Vectors;
import org.catenary.qnlp.distribution.Weighting;
import org.catenary.qnlp.text.Line;
import org.catenary.qnlp.text.MalformedFile;
import picocli.CommandLine.Option;

/// The options of experiments on how alike sentences are.
final class SimilarityOptions {

    private static final String COUNTS = "cooccurrence_window5.tsv.gz";

    /// The experiments.
    enum Task {
        GS2011("gs2011_judgements.txt", Judgements.Format.DISAMBIGUATION),
        KS("ks_transitive_dev_judgements.txt", Judgements.Format.SIMILARITY),
        ELLDIS("elldis.txt", Judgements.Format.ELLIPSIS);

        private final String file;
        private final Judgements.Format format;

        Task(String file, Judgements.Format format) {
            this.file = file;
            this.format = format;
        }

        static Optional<Task> named(String name) {
            return Stream.of(values()).filter(task -> task.name().equalsIgnoreCase(name)).findFirst();
        }
    }

    @Option(names = "--counts", paramLabel = "FILE", description = "word, tab, occurrences, tab, context:count … (.gz too)")
    private Optional<Path> counts = Optional.empty();

    @Option(names = "--vectors", paramLabel = "FILE", description = "word and numbers, in place of counts")
    private Optional<Path> vectors = Optional.empty();

    @Option(names = "--triples", paramLabel = "FILE", description = "verb subject object count: relational matrices besides")
    private Optional<Path> triples = Optional.empty();

    @Option(names = "--samples", paramLabel = "N", description = "draws of the bootstrap (default: ${DEFAULT-VALUE})")
    private int samples = 200;

    @Option(names = "--seed", paramLabel = "N", description = "of the bootstrap (default: ${DEFAULT-VALUE})")
    private long seed;

    SimilarityTable run(Task task, Path data) throws IOException, MalformedFile {
        Path file = UserFile.existing(data.resolve(task.file));
        var judgements = Judgements.of(file.toString(), Line.read(file), task.format);
        Map<String, Vectors> spaces = new LinkedHashMap<>();
        if (vectors.isPresent()) {
            spaces.put(vectors.get().getFileName().toString(), Vectors.read(UserFile.existing(vectors.get())).unit());
        } else {
            Counts read = Counts.read(UserFile.existing(counts.orElse(data.resolve(COUNTS))));
            Weighting.COMPARED.forEach(weighting -> spaces.put(weighting.name(), weighting.vectors(read)));
        }
        Optional<Occurrences> occurrences = triples.isPresent()
                ? Optional.of(Occurrences.read(UserFile.existing(triples.get()))) : Optional.empty();
        List<SimilarityTable.Entry> entries = new ArrayList<>();
        var missing = new TreeSet<String>();
        for (var space : spaces.entrySet()) {
            Optional<Map<String, VerbMatrix>> matrices = occurrences.map(o -> o.matrices(space.getValue()));
            var experiment = new SimilarityExperiment(space.getValue(), matrices);
            experiment.rows(judgements, Math.max(0, samples), seed).forEach(row -> entries.add(new SimilarityTable.Entry(space.getKey(), row)));
            missing.addAll(experiment.missing());
        }
        return new SimilarityTable(task.file, judgements.size(), judgements.pairs().size(), entries, List.copyOf(missing), samples, seed);
    }
}
