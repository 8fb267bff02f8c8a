package org.catenary.functors.kernel;

import java.lang.foreign.AddressLayout;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.List;
import java.util.Optional;

/// Some hundreds of rows by as many columns, multiplied by the `cblas_dgemm` of OpenBLAS where the machine has one.
///
/// The arrays are lent to it in place, which holds up the collector for the time of a call: so a tile takes milliseconds.
final class BlasTile implements Tile {

    private static final int MOST = 512;
    private static final long LONGEST = 1L << 27;
    private static final int ROW_MAJOR = 101;
    private static final int PLAIN = 111;
    private static final int TRANSPOSED = 112;
    private static final List<String> NAMES = List.of("libopenblas.so.0", "libopenblas.so", "libopenblas.dylib",
            "/opt/homebrew/opt/openblas/lib/libopenblas.dylib", "libopenblas.dll");

    private final MethodHandle dgemm;
    private final int rows;
    private final int columns;

    private BlasTile(MethodHandle dgemm, int rows, int columns) {
        this.dgemm = dgemm;
        this.rows = rows;
        this.columns = columns;
    }

    /// {@return the tile of the system's OpenBLAS, which is told to use one thread; nothing if there is none}
    static Optional<BlasTile> find() {
        return NAMES.stream().flatMap(name -> library(name).stream()).findFirst().map(BlasTile::in);
    }

    @SuppressWarnings("restricted")
    private static Optional<SymbolLookup> library(String name) {
        try {
            return Optional.of(SymbolLookup.libraryLookup(name, Arena.global())).filter(found -> found.find("cblas_dgemm").isPresent());
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    @SuppressWarnings("restricted")
    private static BlasTile in(SymbolLookup library) {
        Linker linker = Linker.nativeLinker();
        ValueLayout number = ValueLayout.JAVA_INT;
        ValueLayout real = ValueLayout.JAVA_DOUBLE;
        AddressLayout array = ValueLayout.ADDRESS;
        library.find("openblas_set_num_threads").ifPresent(threads ->
                call(linker.downcallHandle(threads, FunctionDescriptor.ofVoid(number)), 1));
        return new BlasTile(linker.downcallHandle(library.find("cblas_dgemm").orElseThrow(), FunctionDescriptor.ofVoid(
                number, number, number, number, number, number, real, array, number, array, number, real, array, number),
                Linker.Option.critical(true)), MOST, MOST);
    }

    private static void call(MethodHandle function, Object... arguments) {
        try {
            function.invokeWithArguments(arguments);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("a call of OpenBLAS", e);
        }
    }

    @Override public int rows() { return rows; }

    @Override public int columns() { return columns; }

    @Override public int depth() { return MOST; }

    @Override public int tilesDown() { return 1; }

    @Override public int tilesAcross() { return 1; }

    @Override public Tile fitted(int m, int n) { return new BlasTile(dgemm, Math.min(m, MOST), Math.min(n, MOST)); }

    @Override public void multiply(int m, int n, int k, double[] a, int ao, double[] b, int bo, double[] product) {
        var left = new Matrix(segment(a, ao), TRANSPOSED, rows);
        multiply(left, new Matrix(segment(b, bo), PLAIN, columns), m, n, k, segment(product, 0), columns);
    }

    @Override
    public boolean multiply(Axes down, Axes inner, Axes across, double[] a, int ao, double[] b, int bo, double[] c, int co) {
        if (!down.isOne() || !inner.isOne() || !across.isOne() || across.stride(1) != 1
                || down.stride(0) != 1 && inner.stride(0) != 1 || inner.stride(1) != 1 && across.stride(0) != 1) {
            return false;
        }
        int most = (int) Math.max(1, LONGEST / ((long) inner.size() * across.size()));
        Matrix right = Matrix.of(segment(b, bo), inner.stride(1), across.stride(0), across.size());
        for (int i = 0; i < down.size(); i += most) {
            MemorySegment left = segment(a, ao + i * down.stride(0)), product = segment(c, co + i * down.stride(1));
            multiply(Matrix.of(left, down.stride(0), inner.stride(0), inner.size()), right, Math.min(most, down.size() - i),
                    across.size(), inner.size(), product, Math.max(down.stride(1), across.size()));
        }
        return true;
    }

    private static MemorySegment segment(double[] array, int start) { return MemorySegment.ofArray(array).asSlice(8L * start); }

    /// A matrix as the function reads it.
    ///
    /// @param entries its numbers
    /// @param order   how they follow each other
    /// @param stride  the distance between rows, or columns if transposed
    private record Matrix(MemorySegment entries, int order, int stride) {
        static Matrix of(MemorySegment entries, int down, int across, int width) {
            return across == 1 && (down != 1 || width == 1) ? new Matrix(entries, PLAIN, Math.max(down, width))
                    : new Matrix(entries, TRANSPOSED, across);
        }
    }

    private void multiply(Matrix a, Matrix b, int m, int n, int k, MemorySegment c, int stride) {
        try {
            dgemm.invokeExact(ROW_MAJOR, a.order, b.order, m, n, k, 1.0, a.entries, a.stride, b.entries, b.stride, 0.0, c, stride);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("a call of OpenBLAS", e);
        }
    }

    @Override public String toString() { return "OpenBLAS"; }
}
