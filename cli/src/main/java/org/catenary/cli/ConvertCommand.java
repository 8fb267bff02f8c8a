package org.catenary.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.catenary.diagrams.category.Mistake;
import org.catenary.diagrams.drawing.Drawing;
import org.catenary.diagrams.drawing.Svg;
import org.catenary.diagrams.drawing.TikZ;
import org.catenary.diagrams.notation.DiagramTarget;
import org.catenary.diagrams.notation.DiscopyJson;
import org.catenary.diagrams.notation.Extent;
import org.catenary.diagrams.notation.FunctorJson;
import org.catenary.diagrams.notation.UnreadableJson;
import org.catenary.diagrams.notation.WholeFile;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.NotationException;
import org.catenary.functors.circuit.GateCodec;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `catenary convert diagram.txt -o diagram.svg`: a diagram in another form.
@Command(name = "convert", mixinStandardHelpOptions = true, description = "Read a diagram, and write it in another form.",
        footer = {"", "A file that begins with { is JSON, of Catenary or of DisCoPy; any other is notation, as in",
            "f >> g @ h where f : a -> b @ b, g : b -> a, h : b -> a"})
final class ConvertCommand implements Callable<Integer> {

    private static final int MOST = 1 << 26;
    private static final Pattern OWN = Pattern.compile("\\s*\\{\\s*\"format\"");

    /// The forms of a diagram, with the ends of their files.
    enum Form {
        text(".txt"), json(".json"), discopy(".discopy"), svg(".svg"), tikz(".tex");

        private final String end;

        Form(String end) { this.end = end; }

        String written(Diagram diagram) {
            return switch (this) {
                case text -> diagram + "\n";
                case json -> Board.json().write(diagram) + "\n";
                case discopy -> DiscopyJson.write(diagram) + "\n";
                case svg -> Svg.write(Drawing.of(diagram));
                case tikz -> TikZ.write(Drawing.of(diagram));
            };
        }
    }

    @Spec private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", description = "the diagram")
    private Path file = Path.of("");

    @Option(names = "--to", paramLabel = "FORM",
            description = "${COMPLETION-CANDIDATES} (default: by the end of the output's name, else text)")
    private Optional<Form> form = Optional.empty();

    @Option(names = "--functor", paramLabel = "FILE",
            description = "a functor in JSON, applied before: the images of objects and boxes, diagrams or circuits")
    private Optional<Path> functor = Optional.empty();

    @Option(names = {"-o", "--out"}, paramLabel = "FILE", description = "where it goes (default: standard output)")
    private Optional<Path> out = Optional.empty();

    /// A file that holds no diagram.
    static final class NoDiagram extends Mistake {
        NoDiagram(Path file, String why) { super("%s, %s".formatted(file, why)); }
    }

    @Override public Integer call() throws Exception {
        Diagram diagram = read(UserFile.existing(file));
        Diagram image = functor.isPresent() ? apply(UserFile.existing(functor.get()), diagram) : diagram;
        String text = form.or(this::named).orElse(Form.text).written(image);
        if (out.isPresent()) {
            WholeFile.write(out.get(), text);
        } else {
            spec.commandLine().getOut().print(text);
        }
        return 0;
    }

    /// The form that the name of the output ends with.
    private Optional<Form> named() {
        return out.flatMap(path -> Arrays.stream(Form.values()).filter(f -> path.toString().endsWith(f.end)).findFirst());
    }

    private static Diagram read(Path file) throws IOException, UnreadableJson {
        String text = text(file);
        if (OWN.matcher(text).lookingAt()) {
            return Board.json().load(file);
        }
        if (text.stripLeading().startsWith("{")) {
            return DiscopyJson.load(file);
        }
        try {
            return Diagram.parse(text);
        } catch (NotationException e) {
            throw new NoDiagram(file, String.valueOf(e.getMessage()));
        }
    }

    private static String text(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MOST + 1);
            if (bytes.length > MOST) {
                throw new NoDiagram(file, "more than %d bytes".formatted(MOST));
            }
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw new NoDiagram(file, "this is no UTF-8 text");
        }
    }

    private static Diagram apply(Path file, Diagram diagram) throws IOException, UnreadableJson {
        var codecs = Board.json().codecs();
        var circuits = new FunctorJson<>(codecs, GateCodec.CIRCUITS, Extent.STANDARD);
        var diagrams = new FunctorJson<>(codecs, DiagramTarget.FREE, Extent.STANDARD);
        try {
            return circuits.load(file).apply(diagram);
        } catch (UnreadableJson e) {
            if (!e.pointer().equals("/target")) {
                throw e;
            }
            return diagrams.load(file).apply(diagram);
        }
    }
}
