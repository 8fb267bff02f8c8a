package org.catenary.diagrams.notation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.catenary.diagrams.category.Seeded;
import org.catenary.diagrams.category.Structure;
import org.catenary.diagrams.functor.Free;
import org.catenary.diagrams.functor.Functor;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.NotationException;
import org.catenary.diagrams.syntax.Ob;
import org.catenary.diagrams.syntax.RandomDiagrams;
import org.catenary.diagrams.syntax.Theory;
import org.catenary.diagrams.syntax.Ty;
import org.catenary.diagrams.syntax.WildDiagrams;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Diagrams of every theory that has a name, sums and bubbles of them, with any names, are written and read back.
class EveryTheoryTest {

    private static final int DIAGRAMS = 100;

    /// The theories that are constants of their class, each with its name.
    static Stream<Map.Entry<String, Theory>> theories() {
        return Arrays.stream(Theory.class.getFields()).filter(f -> Modifier.isStatic(f.getModifiers()) && f.getType() == Theory.class)
                .map(f -> {
                    try {
                        return Map.entry(f.getName(), (Theory) f.get(null));
                    } catch (IllegalAccessException e) {
                        throw new LinkageError(e.getMessage(), e);
                    }
                });
    }

    private static Diagram diagram(Theory theory, long seed) {
        var diagrams = RandomDiagrams.of(theory, Seeded.Random.of(seed));
        Diagram f = diagrams.diagram(20), g = diagrams.diagram(f.dom(), f.cod(), 5);
        return f.plus(g).tensor(Diagram.bubble(Box.of("b", f.cod(), f.dom()), f, g.plus(f)));
    }

    /// The same diagram with names that are any text.
    private static Diagram wild(Diagram diagram, long seed) {
        var wild = new WildDiagrams(Seeded.Random.of(seed));
        Map<Ob, Ty> objects = new HashMap<>();
        Map<Box, Box> boxes = new HashMap<>();
        var types = new Functor<>(Free.DIAGRAMS, ob -> objects.computeIfAbsent(ob, _ ->
                Ty.of(Ob.between(ob.left(), "x" + wild.name(), ob.right()))), box -> box);
        return new Functor<>(Free.DIAGRAMS, types.onAtoms(), box -> boxes.computeIfAbsent(box, _ ->
                Box.of(wild.name(), types.apply(box.dom()), types.apply(box.cod()))), (box, inside) -> Diagram.bubble(
                        Box.of(wild.name(), types.apply(box.dom()), types.apply(box.cod())), inside.toArray(Diagram[]::new)))
                .apply(diagram);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("theories")
    void isReadBackFromNotationAndJson(Map.Entry<String, Theory> theory) throws NotationException, UnreadableJson {
        boolean reversible = !theory.getValue().contains(Structure.EXPONENTIAL) && !theory.getValue().contains(Structure.FEEDBACK);
        for (long seed = 1; seed <= DIAGRAMS; seed++) {
            Diagram plain = diagram(theory.getValue(), seed), wild = wild(plain, seed);
            for (Diagram diagram : List.of(plain, reversible ? wild.dagger() : wild)) {
                String text = diagram.toString();
                assertEquals(diagram, Diagram.parse(text), text);
                assertEquals(diagram, Diagram.parse(ascii(text)), () -> ascii(text));
                assertEquals(text, Diagram.parse(text).toString());
                assertEquals(diagram, DiagramJson.of().read(DiagramJson.of().write(diagram)));
            }
        }
    }

    /// The text in ASCII signs, but for what stands in quotes.
    private static String ascii(String text) {
        var ascii = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted && c == '\\') {
                ascii.append(c).append(text.charAt(++i));
                continue;
            }
            quoted ^= c == '\'' && (quoted || i == 0 || !Character.isLetterOrDigit(text.charAt(i - 1)));
            ascii.append(quoted ? Character.toString(c) : switch (c) {
                case '⊗' -> "@";
                case ';' -> ">>";
                case '→' -> "->";
                case 'ʳ' -> ".r";
                case 'ˡ' -> ".l";
                case '†' -> ".dagger";
                default -> Character.toString(c);
            });
        }
        return ascii.toString();
    }
}
