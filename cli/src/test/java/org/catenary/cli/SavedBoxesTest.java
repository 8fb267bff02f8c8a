package org.catenary.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.catenary.autodiff.language.Program;
import org.catenary.autodiff.stochastic.Distributions;
import org.catenary.autodiff.stochastic.Estimation;
import org.catenary.diagrams.category.Seeded;
import org.catenary.diagrams.notation.BoxCodec;
import org.catenary.diagrams.notation.DiagramJson;
import org.catenary.diagrams.notation.UnreadableJson;
import org.catenary.diagrams.notation.Unsaveable;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.NotationException;
import org.catenary.diagrams.syntax.Ob;
import org.catenary.diagrams.syntax.Phase;
import org.catenary.diagrams.syntax.Ty;
import org.catenary.diagrams.syntax.WildDiagrams;
import org.catenary.functors.circuit.Custom;
import org.catenary.functors.circuit.Gates;
import org.catenary.functors.circuit.Kraus;
import org.catenary.hypernets.isomorphism.Fingerprint;
import org.catenary.hypernets.terms.Type;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Every class of boxes that the library has is saved and read back, or refused for a reason that is stated here.
class SavedBoxesTest {

    /// Classes that cannot be saved, with the reason that their own documentation gives.
    private static final Map<String, String> REFUSED = Map.ofEntries(
            Map.entry("org.catenary.diagrams.drawing.Loops$Turn",
                    "it stands for a turn of a loop while a picture is laid out, in no diagram"),
            Map.entry("org.catenary.diagrams.drawing.Loops$Later",
                    "it stands for what comes later while a picture is laid out"),
            Map.entry("org.catenary.diagrams.normal.Crowds$Crowd",
                    "it stands for the parts that float in one face while a normal form is sought, in no diagram"),
            Map.entry("org.catenary.hypernets.saturation.EBox",
                    "it stands for the alternatives of an edge, which are kept beside the net, in no diagram"),
            Map.entry("org.catenary.hypernets.equality.Retimed$Timeless$Cell",
                    "it stands for a cell whose moment is forgotten while two diagrams are compared, in no diagram"),
            Map.entry("org.catenary.hypernets.equality.Retimed$Timeless$Bubbled",
                    "it stands for the box of a bubble while two diagrams are compared, in no diagram"),
            Map.entry("org.catenary.hypernets.equality.FrobeniusForm$Sealed",
                    "it stands for a frame while the canonical net around it is sought, in no diagram"),
            Map.entry("org.catenary.hypernets.equality.Wound$Typed",
                    "it stands for the box of a bubble, with the types inside, while diagrams are compared, in no diagram"),
            Map.entry("org.catenary.functors.tensor.PhaseState",
                    "it stands for the phase of a spider in a network, in no diagram"),
            Map.entry("org.catenary.functors.tensor.Reading$Bent",
                    "it stands for a box with functions while a diagram is read"),
            Map.entry("org.catenary.functors.tensor.Bubbles$Burst",
                    "it stands for a bubble that is contracted, in no diagram"),
            Map.entry("org.catenary.functors.circuit.Shown", "it stands for a gate while a circuit is drawn"),
            Map.entry("org.catenary.functors.circuit.Piece$Acting", "it stands for a tensor while a circuit is evaluated"),
            Map.entry("org.catenary.functors.circuit.Piece$And", "it stands for a tensor while a circuit is evaluated"),
            Map.entry("org.catenary.functors.circuit.Piece$Basis", "it stands for a tensor while a circuit is evaluated"),
            Map.entry("org.catenary.functors.circuit.Piece$Factor", "it stands for a tensor while a circuit is evaluated"),
            Map.entry("org.catenary.functors.circuit.Piece$Mixed", "it stands for a tensor while a circuit is evaluated"),
            Map.entry("org.catenary.functors.circuit.Piece$Table", "it stands for a tensor while a circuit is evaluated"),
            Map.entry("org.catenary.functors.circuit.Piece$Super", "it stands for a tensor while a circuit is evaluated"),
            Map.entry("org.catenary.functors.circuit.Piece$Chosen", "it stands for a tensor while a circuit is evaluated"));

    private static final int EACH = 200;

    /// The classes of the library that are, or make, a `type`.
    private static List<Class<?>> classes(Class<?> type) {
        return new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
                .withImportOption(location -> !location.contains("-tests.jar")).importPackages("org.catenary").stream()
                .filter(c -> c.isAssignableTo(type) && !c.isInterface() && !c.getModifiers().contains(JavaModifier.ABSTRACT))
                .sorted((c, d) -> c.getName().compareTo(d.getName())).<Class<?>>map(JavaClass::reflect).toList();
    }

    @TestFactory
    Stream<DynamicTest> everyBoxIsReadBack() {
        List<Class<?>> boxes = classes(Box.class);
        assertTrue(boxes.contains(Box.Named.class) && boxes.size() > 5, boxes::toString);
        return boxes.stream().map(type -> DynamicTest.dynamicTest(type.getName(), () -> {
            var instances = new Instances(Seeded.Random.of(2026));
            for (int i = 0; i < EACH; i++) {
                check(type, (Box) instances.of(type));
            }
        }));
    }

    private static void check(Class<?> type, Box box) throws UnreadableJson {
        DiagramJson json = Board.json();
        Diagram diagram = box.then(Diagram.id(box.cod())).tensor(box.turned(1, true));
        String reason = REFUSED.get(type.getName());
        if (reason != null) {
            assertThrows(Unsaveable.class, () -> json.write(diagram), reason);
            return;
        }
        assertEquals(box, json.read(json.write(box)));
        assertEquals(diagram, json.read(json.write(diagram)));
        assertEquals(json.write(diagram), json.write(json.read(json.write(diagram))));
    }

    @Test
    void everyCodecIsKnown() {
        Set<String> kinds = new TreeSet<>();
        for (Class<?> codec : classes(BoxCodec.class)) {
            assertTrue(codec.isEnum(), codec::getName);
            Arrays.stream(codec.getEnumConstants()).forEach(c -> kinds.add(((BoxCodec<?>) c).kind()));
        }
        assertFalse(kinds.isEmpty());
        String foreign = assertThrows(Unsaveable.class, () -> Board.json().write(new Foreign())).getMessage();
        Set<String> known = Arrays.stream(foreign.substring(foreign.indexOf("known are ") + 10).split(", ", -1))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(kinds, known);
    }

    private record Foreign() implements Box {
        @Override public String name() { return "foreign"; }

        @Override public Ty dom() { return Ty.unit(); }

        @Override public Ty cod() { return Ty.unit(); }
    }

    /// Random instances of records, enums and sealed interfaces, of whatever their constructors take.
    private record Instances(RandomGenerator random, WildDiagrams wild) {

        private static final int TRIES = 1000;

        Instances(RandomGenerator random) { this(random, new WildDiagrams(random)); }

        Object of(Class<?> type) {
            if (type == Ty.class) {
                return wild.type();
            }
            if (type == Ob.class) {
                return wild.ob();
            }
            if (type == Diagram.class) {
                return wild.diagram(2);
            }
            if (type == Diagram.Frame.class) {
                return wild.diagram(2).bubble("b");
            }
            if (type == Phase.class) {
                return phase();
            }
            if (Type.class.isAssignableFrom(type)) {
                return term(random.nextInt(4));
            }
            Optional<Box> differentiable = new DifferentiableBoxes(random).of(type, wild.name());
            if (differentiable.isPresent()) {
                return differentiable.get();
            }
            if (type.isEnum()) {
                return type.getEnumConstants()[random.nextInt(type.getEnumConstants().length)];
            }
            if (type.isSealed()) {
                return of(type.getPermittedSubclasses()[random.nextInt(type.getPermittedSubclasses().length)]);
            }
            if (type.isRecord()) {
                return record(type);
            }
            List<Object> constants = constants(type);
            return !constants.isEmpty() ? constants.get(random.nextInt(constants.size())) : switch (type.getSimpleName()) {
                case "String" -> random.nextInt(4) == 0 ? "XYZ".repeat(1 + random.nextInt(3)) : wild.name();
                case "Custom" -> new Custom(wild.name(), Gates.u3(Phase.ZERO, Phase.ZERO, Phase.ZERO)
                        .matrix(random.nextDouble(), random.nextDouble(), random.nextDouble()));
                case "Distribution" -> List.of(Distributions.FLIP, Distributions.NORMAL, Distributions.POISSON, Distributions.categorical(3))
                        .get(random.nextInt(4));
                case "Program" -> program();
                case "Optional" -> Optional.of((Estimation) of(Estimation.class)).filter(_ -> random.nextBoolean());
                case "boolean" -> random.nextBoolean();
                case "int" -> random.nextInt(-2, 6);
                case "long" -> random.nextLong();
                case "double" -> number();
                case "Kraus" -> new Kraus(wild.name(), 1, 0, List.of(new double[] {number(), 1, 2, number()}, new double[4]));
                case "List" -> random.ints(random.nextInt(5), 0, 2).boxed().toList();
                case "Box" -> Box.of(wild.name(), wild.type(), wild.type());
                default -> throw new AssertionError("what is a random %s?".formatted(type));
            };
        }

        /// The values that a class without a public constructor gives.
        private static List<Object> constants(Class<?> type) {
            return type.getConstructors().length > 0 || type.isInterface() ? List.of() : Arrays.stream(type.getFields())
                    .filter(field -> Modifier.isStatic(field.getModifiers()) && field.getType() == type).map(field -> {
                        try {
                            return field.get(null);
                        } catch (IllegalAccessException e) {
                            throw new LinkageError(e.getMessage(), e);
                        }
                    }).toList();
        }

        private Object record(Class<?> type) {
            for (int i = 0; i < TRIES; i++) {
                RecordComponent[] components = type.getRecordComponents();
                try {
                    var constructor = type.getDeclaredConstructor(
                            Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
                    constructor.setAccessible(true);
                    return constructor.newInstance(Arrays.stream(components).map(this::component).toArray());
                } catch (InvocationTargetException e) {
                    assertTrue(e.getCause() instanceof RuntimeException, () -> "%s: %s".formatted(type, e.getCause()));
                } catch (ReflectiveOperationException e) {
                    throw new LinkageError(e.getMessage(), e);
                }
            }
            throw new AssertionError("no random %s can be made".formatted(type));
        }

        private Object component(RecordComponent component) {
            String type = component.getGenericType().getTypeName();
            if (type.equals("java.util.List<%s>".formatted(Fingerprint.class.getName()))) {
                return List.of();
            }
            if (type.equals("java.util.List<%s>".formatted(Phase.class.getName()))) {
                return IntStream.range(0, random.nextInt(5)).mapToObj(_ -> phase()).toList();
            }
            if (type.equals("java.util.List<java.lang.Double>")) {
                return IntStream.range(0, 1 << random.nextInt(4)).mapToObj(_ -> number()).toList();
            }
            if (component.getGenericType() instanceof ParameterizedType list && list.getActualTypeArguments()[0] instanceof Class<?> each
                    && component.getType() == List.class && each.isRecord()) {
                return IntStream.range(0, random.nextInt(3)).mapToObj(_ -> of(each)).toList();
            }
            return type.equals("java.util.List<%s>".formatted(Type.class.getName()))
                    ? IntStream.range(0, random.nextInt(3)).mapToObj(_ -> term(2)).toList() : of(component.getType());
        }

        private Program program() {
            try {
                return Program.parse(List.of("(p: real) => [p]", "(m: real, x: real) => [m, exp(x)]", "(v: [3]real) => v",
                        "(v: [3]real, x: real, y: real) => map(\\t. t / y + x, v)").get(random.nextInt(4)));
            } catch (NotationException e) {
                throw new AssertionError(e.getMessage(), e);
            }
        }

        private Type term(int depth) {
            return switch (depth == 0 ? 0 : random.nextInt(4)) {
                case 0 -> random.nextBoolean() ? Type.REAL : Type.UNIT;
                case 1 -> Type.of(wild.name());
                case 2 -> term(depth - 1).times(term(depth - 1));
                default -> term(depth - 1).to(term(depth - 1));
            };
        }

        private double number() {
            return switch (random.nextInt(6)) {
                case 0 -> Double.longBitsToDouble(random.nextLong());
                case 1 -> List.of(0.0, -0.0, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NaN, Double.MIN_VALUE)
                        .get(random.nextInt(6));
                case 2 -> random.nextInt(-3, 4);
                default -> random.nextGaussian();
            };
        }

        private Phase phase() {
            Phase phase = random.nextBoolean() ? Phase.of(random.nextInt(-9, 9), random.nextInt(1, 9))
                    : Phase.of(random.nextGaussian() * Math.pow(10, random.nextInt(-300, 300)));
            for (int k = random.nextInt(3); k > 0; k--) {
                String name = wild.name();
                phase = name.isEmpty() ? phase : phase.plus(Phase.parameter(name).times(random.nextInt(-9, 9), 1 + random.nextInt(9)));
            }
            return phase;
        }
    }
}
