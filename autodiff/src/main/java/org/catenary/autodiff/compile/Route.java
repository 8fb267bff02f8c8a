package org.catenary.autodiff.compile;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.catenary.autodiff.array.ForwardGradient;
import org.catenary.autodiff.language.NotDifferentiable;
import org.catenary.autodiff.language.Program;
import org.catenary.autodiff.reverse.Backward;
import org.catenary.diagrams.category.WrongArgument;

/// A way to value and derivatives of a program. May be used from several threads.
sealed interface Route {

    /// Computes value and derivatives, as [Derivative#derivatives] says.
    void run(double[] at, double[] value, double[][] rows);

    /// {@return what is compiled, as text}
    String loops();

    /// {@return the classes}
    List<byte[]> classes();

    /// {@return the best route}
    /// @throws TooLarge          if none can be compiled
    /// @throws NotDifferentiable if a primitive has no derivative where one is needed
    static Route of(Program program, Set<Integer> by) {
        if (program.outputs() <= Compiler.UNROLLED || by.isEmpty()) {
            return new AtOnce(program, by);
        }
        int columns = by.stream().mapToInt(k -> program.parameters().get(k).type().reals()).sum();
        if (columns <= program.outputs() && columns <= MOST && by.size() == program.parameters().size()) {
            try {
                return new Columns(program);
            } catch (NotDifferentiable _) {
                return new Rows(program, by);
            }
        }
        return new Rows(program, by);
    }

    /// The number of runs by dual numbers up to which they are one program.
    int MOST = 64;

    /// A program that is compiled, with the room for its numbers.
    final class Room {
        private final Compiled compiled;
        private final Queue<double[][][]> memories = new ConcurrentLinkedQueue<>();

        Room(Compiled compiled) { this.compiled = compiled; }

        byte[] bytes() { return compiled.bytes(); }

        /// @param outputs take the outputs, the value first
        void run(double[] at, double[]... outputs) {
            double[][][] memory = Optional.ofNullable(memories.poll()).orElseGet(compiled::memory);
            compiled.run(memory, at);
            for (int k = 0; k < outputs.length; k++) {
                compiled.write(memory, k, outputs[k]);
            }
            memories.add(memory);
        }
    }

    /// Value and rows by one run.
    final class AtOnce implements Route {
        private final Program program;
        private final Set<Integer> by;
        private final Room room;

        AtOnce(Program program, Set<Integer> by) {
            this.program = program;
            this.by = by;
            this.room = new Room(Compiler.derivatives(program, by));
        }

        @Override public void run(double[] at, double[] value, double[][] rows) {
            var outputs = new double[1 + (by.isEmpty() ? 0 : rows.length)][];
            outputs[0] = value;
            System.arraycopy(rows, 0, outputs, 1, outputs.length - 1);
            room.run(at, outputs);
        }

        @Override public String loops() { return Compiler.text(program, by); }

        @Override public List<byte[]> classes() { return List.of(room.bytes()); }
    }

    /// Many results: a run backward for each, of the [sum with weights][Contracted].
    final class Rows implements Route {
        private final Route value;
        private final Route weighted;

        Rows(Program program, Set<Integer> by) {
            value = new AtOnce(program, Set.of());
            weighted = new AtOnce(Contracted.of(program), by);
        }

        @Override public void run(double[] at, double[] value, double[][] rows) {
            this.value.run(at, value, new double[0][]);
            double[] weights = Arrays.copyOf(at, at.length + value.length);
            var sum = new double[1];
            for (int k = 0; k < rows.length; k++) {
                weights[at.length + k] = 1;
                weighted.run(weights, sum, new double[][] {rows[k]});
                weights[at.length + k] = 0;
            }
        }

        @Override public String loops() { return value.loops() + weighted.loops(); }

        @Override public List<byte[]> classes() { return List.of(value.classes().getFirst(), weighted.classes().getFirst()); }
    }

    /// More results than numbers of parameters: a run forward for each of these, all as one program.
    final class Columns implements Route {
        private final Route value;
        private final Route columns;

        Columns(Program program) {
            value = new AtOnce(program, Set.of());
            columns = new AtOnce(ForwardGradient.of(program), Set.of());
        }

        @Override public void run(double[] at, double[] value, double[][] rows) {
            this.value.run(at, value, new double[0][]);
            int results = value.length;
            var all = new double[results * at.length];
            columns.run(at, all, new double[0][]);
            for (int i = 0; i < rows.length; i++) {
                for (int k = 0; k < at.length; k++) {
                    rows[i][k] = all[k * results + i];
                }
            }
        }

        @Override public String loops() { return value.loops() + columns.loops(); }

        @Override public List<byte[]> classes() { return List.of(value.classes().getFirst(), columns.classes().getFirst()); }
    }

    /// What cannot be compiled: over a tape.
    ///
    /// @param program the program
    /// @param by      the parameters that it is differentiated by
    /// @param reason  why
    record Taped(Program program, Set<Integer> by, String reason) implements Route {

        @Override public void run(double[] at, double[] value, double[][] rows) {
            System.arraycopy(program.value(at), 0, value, 0, value.length);
            double[][] all = Backward.jacobian(program, at);
            for (int i = 0; i < rows.length; i++) {
                int from = 0, to = 0;
                for (int k = 0; k < program.parameters().size(); k++) {
                    int size = program.parameters().get(k).type().reals();
                    if (by.contains(k)) {
                        System.arraycopy(all[i], from, rows[i], to, size);
                        to += size;
                    }
                    from += size;
                }
            }
        }

        @Override public String loops() { return "not compiled: " + reason + "\n"; }

        @Override public List<byte[]> classes() { return List.of(); }
    }

    /// {@return the places of parameters by name}
    /// @throws WrongArgument if the program has no parameter of one of the names
    static Set<Integer> places(Program program, String... by) {
        List<String> names = program.parameters().stream().map(Program.Parameter::name).toList();
        Set<Integer> places = new HashSet<>();
        for (String name : by) {
            if (!names.contains(name)) {
                throw new WrongArgument("no parameter %s among %s".formatted(name, names));
            }
            places.add(names.lastIndexOf(name));
        }
        return places;
    }

    /// {@return the places of all parameters}
    static Set<Integer> allPlaces(Program program) { return new HashSet<>(IntStream.range(0, program.parameters().size()).boxed().toList()); }
}
