package org.catenary.benchmarks;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// A matrix on one qubit as a loop in C over split real and imaginary parts, compiled by `gcc -O3 -march=native` where there
/// is one.
final class LoopInC {

    private static final String SOURCE = """
            void gate(double *restrict re, double *restrict im, long size, long bit, const double *restrict u) {
                double ar = u[0], ai = u[1], br = u[2], bi = u[3], cr = u[4], ci = u[5], dr = u[6], di = u[7];
                for (long base = 0; base < size; base += 2 * bit) {
                    for (long i = base; i < base + bit; i++) {
                        long j = i + bit;
                        double xr = re[i], xi = im[i], yr = re[j], yi = im[j];
                        re[i] = ar * xr - ai * xi + br * yr - bi * yi;
                        im[i] = ar * xi + ai * xr + br * yi + bi * yr;
                        re[j] = cr * xr - ci * xi + dr * yr - di * yi;
                        im[j] = cr * xi + ci * xr + dr * yi + di * yr;
                    }
                }
            }
            """;

    private final MethodHandle gate;

    private LoopInC(MethodHandle gate) { this.gate = gate; }

    /// The compiled loop, if there is a compiler.
    @SuppressWarnings("restricted")
    static Optional<LoopInC> compiled() throws IOException {
        Path folder = Files.createTempDirectory("gate");
        Path source = folder.resolve("gate.c"), library = folder.resolve("gate.so");
        Files.writeString(source, SOURCE);
        try {
            Process process = new ProcessBuilder("gcc", "-O3", "-march=native", "-shared", "-fPIC", "-o", library.toString(),
                    source.toString()).inheritIO().start();
            if (!process.waitFor(1, TimeUnit.MINUTES) || process.exitValue() != 0) {
                return Optional.empty();
            }
        } catch (IOException _) {
            return Optional.empty();
        } catch (InterruptedException e) {
            throw new IOException("interrupted while compiling", e);
        }
        MemorySegment symbol = SymbolLookup.libraryLookup(library, Arena.global()).findOrThrow("gate");
        var type = FunctionDescriptor.ofVoid(ValueLayout.ADDRESS, ValueLayout.ADDRESS, ValueLayout.JAVA_LONG,
                ValueLayout.JAVA_LONG, ValueLayout.ADDRESS);
        return Optional.of(new LoopInC(Linker.nativeLinker().downcallHandle(symbol, type, Linker.Option.critical(true))));
    }

    /// Multiplies the qubit of a bit of the index by a matrix.
    void run(double[] re, double[] im, long bit, double[] matrix) {
        try {
            gate.invokeExact(MemorySegment.ofArray(re), MemorySegment.ofArray(im), (long) re.length, bit,
                    MemorySegment.ofArray(matrix));
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new AssertionError(e);
        }
    }
}
