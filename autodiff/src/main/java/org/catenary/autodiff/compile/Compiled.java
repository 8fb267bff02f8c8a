package org.catenary.autodiff.compile;

import java.lang.invoke.MethodHandle;
import java.util.Arrays;
import java.util.List;

/// Loops that have become a class, with what goes in and out.
///
final class Compiled {

    /// Where the numbers of a buffer stand in a flat list: where each row begins, if its numbers stand one after the other, else where
    /// each number stands.
    static final class Port {
        private final int buffer;
        private final int[] positions;
        private final boolean ordered;

        Port(int buffer, int[] positions, boolean ordered) {
            this.buffer = buffer;
            this.positions = positions;
            this.ordered = ordered;
        }
    }

    private final MethodHandle run;
    private final List<int[]> rows;
    private final List<Port> inputs;
    private final List<List<Port>> outputs;
    private final byte[] bytes;

    /// @param run     the method, of the memory
    /// @param rows    rows and columns of each buffer
    /// @param inputs  where the numbers that it is given go
    /// @param outputs where the numbers that it gives come from
    /// @param bytes   the class
    Compiled(MethodHandle run, List<int[]> rows, List<Port> inputs, List<List<Port>> outputs, byte[] bytes) {
        this.run = run;
        this.rows = rows;
        this.inputs = inputs;
        this.outputs = outputs;
        this.bytes = bytes;
    }

    byte[] bytes() { return bytes; }

    double[][][] memory() {
        var memory = new double[rows.size()][][];
        for (int k = 0; k < memory.length; k++) {
            memory[k] = new double[rows.get(k)[0]][rows.get(k)[1]];
        }
        return memory;
    }

    /// Runs the loops in a memory.
    void run(double[][][] memory, double[] at) {
        for (Port port : inputs) {
            read(memory[port.buffer], port, at);
        }
        try {
            run.invokeExact(memory);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new AssertionError(e);
        }
    }

    private static void read(double[][] rows, Port port, double[] at) {
        int k = 0;
        for (double[] row : rows) {
            if (port.ordered) {
                System.arraycopy(at, port.positions[k++], row, 0, row.length);
            } else {
                for (int j = 0; j < row.length; j++) {
                    row[j] = at[port.positions[k++]];
                }
            }
        }
    }

    /// Takes a flat list of numbers out of a memory.
    void write(double[][][] memory, int output, double[] to) {
        for (Port port : outputs.get(output)) {
            int k = 0;
            for (double[] row : memory[port.buffer]) {
                if (port.ordered) {
                    System.arraycopy(row, 0, to, port.positions[k++], row.length);
                } else {
                    for (double x : row) {
                        to[port.positions[k++]] = x;
                    }
                }
            }
        }
    }

    /// Empties a buffer; compiled programs call it.
    static void zero(double[][] rows) {
        for (double[] row : rows) {
            Arrays.fill(row, 0);
        }
    }
}
