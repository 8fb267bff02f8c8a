package org.catenary.functors.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.catenary.diagrams.category.Seeded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContractionTest {

    /// A product of length `k` of numbers below 1 in absolute value is within `4·k` roundings of the exact one, sums of real
    /// and imaginary parts included.
    private static final double ROUNDINGS = 4 * Math.ulp(1.0);

    @Test
    void aProductOfMatrices() {
        // @start region="product"
        double[] a = {1, 2, 3, 4}, b = {5, 6, 7, 8}, c = new double[4];
        Contraction.matrices(2, 2, 2).run(Span.real(a, 0), Span.real(b, 0), Span.real(c, 0), new Workspace());
        assertArrayEquals(new double[]{19, 22, 43, 50}, c);
        // @end
    }

    private static List<Tile> tiles() {
        var tiles = new ArrayList<Tile>(List.of(new PlainTile()));
        if (Tiles.hasVectors()) {
            tiles.add(new VectorTile(true));
            tiles.add(new VectorTile(false));
        }
        BlasTile.find().ifPresent(tiles::add);
        return tiles;
    }

    @ParameterizedTest
    @CsvSource({"1, 1, 1, 1", "3, 3, 1, 2", "2, 2, 5, 1", "1, 4, 7, 3", "2, 3, 130, 7", "1, 66, 20, 75", "1, 13, 600, 30",
        "1, 300, 3, 9", "1, 1, 70, 1100", "1, 1600, 2, 1", "2, 11, 11, 11", "1, 530, 9, 540"})
    void everyTileMultipliesAsTheDefinitionDoes(int batch, int m, int k, int n) {
        var random = Seeded.Random.of(m * 100L + n);
        for (Tile tile : tiles()) {
            for (int kind = 0; kind < 4; kind++) {
                for (int order = 0; order < 8; order++) {
                    check(tile, batch, m, k, n, kind, order, random);
                }
            }
        }
    }

    /// Matrices row by row or column by column, as the bits of `order` say, one after the other from a place on; left and
    /// right are real or complex as those of `kind`.
    private static void check(Tile tile, int batch, int m, int k, int n, int kind, int order, RandomGenerator random) {
        Span a = random(2, batch * m * k, (kind & 1) == 0, random), b = random(3, batch * k * n, (kind & 2) == 0, random);
        Span c = random(1, batch * m * n, kind == 0, random);
        double before = c.re()[0];
        boolean x = (order & 1) != 0, y = (order & 2) != 0, z = (order & 4) != 0;
        int ai = x ? 1 : k, al = x ? m : 1, bl = y ? 1 : n, bj = y ? k : 1, ci = z ? 1 : n, cj = z ? m : 1;
        new Contraction(Axes.one(batch, m * k, k * n, m * n), Axes.one(m, ai, ci), Axes.one(k, al, bl), Axes.one(n, bj, cj), tile)
                .run(a, b, c, new Workspace());
        for (int q = 0; q < batch; q++) {
            for (int i = 0; i < m; i += 1 + m / 40) {
                for (int j = 0; j < n; j += 1 + n / 40) {
                    double re = 0, im = 0;
                    for (int l = 0; l < k; l++) {
                        int s = a.start() + q * m * k + i * ai + l * al, t = b.start() + q * k * n + l * bl + j * bj;
                        re += a.re()[s] * b.re()[t] - im(a, s) * im(b, t);
                        im += a.re()[s] * im(b, t) + im(a, s) * b.re()[t];
                    }
                    int to = c.start() + q * m * n + i * ci + j * cj;
                    double tolerance = ROUNDINGS * 4 * k;
                    assertEquals(re, c.re()[to], tolerance, tile::toString);
                    assertEquals(im, im(c, to), tolerance, tile::toString);
                }
            }
        }
        assertEquals(before, c.re()[0]);
    }

    private static double im(Span span, int at) { return span.isReal() ? 0 : span.im()[at]; }

    private static Span random(int start, int size, boolean real, RandomGenerator random) {
        double[] re = random.doubles(start + size, -1, 1).toArray();
        return real ? Span.real(re, start) : Span.of(re, random.doubles(start + size, -1, 1).toArray(), start);
    }

    @Test
    void axesInAnyOrderAreReadWhereTheyStand() {
        double[] a = {1, 2, 3, 4, 5, 6, 7, 8}, b = {1, 10}, c = new double[4];
        new Contraction(Axes.none(3), Axes.of(new int[]{2, 2}, new int[]{1, 4}, new int[]{2, 1}), Axes.one(2, 2, 1), Axes.one(1, 0, 0),
                new PlainTile()).run(Span.real(a, 0), Span.real(b, 0), Span.real(c, 0), new Workspace());
        assertArrayEquals(new double[]{31, 75, 42, 86}, c);
    }

    @Test
    void whatIsNoNumberIsCarried() {
        for (Tile tile : tiles()) {
            int n = 40;
            double[] a = new double[n * n], b = new double[n * n], c = new double[n * n];
            a[3 * n] = Double.NaN;
            a[4 * n] = Double.POSITIVE_INFINITY;
            b[5] = 1;
            new Contraction(Axes.none(3), Axes.one(n, n, n), Axes.one(n, 1, n), Axes.one(n, 1, 1), tile)
                    .run(Span.real(a, 0), Span.real(b, 0), Span.real(c, 0), new Workspace());
            assertTrue(Double.isNaN(c[3 * n + 5]), tile::toString);
            assertEquals(Double.POSITIVE_INFINITY, c[4 * n + 5], tile::toString);
            assertEquals(0, c[5 * n + 5], tile::toString);
        }
    }

    @Test
    void theTileIsAChoice() {
        assertThrows(IllegalArgumentException.class, () -> Tiles.best("mkl"));
        assertEquals(Tiles.embedded().toString(), Tiles.best("").toString());
    }
}
