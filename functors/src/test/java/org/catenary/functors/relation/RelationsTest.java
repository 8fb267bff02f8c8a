package org.catenary.functors.relation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.catenary.diagrams.category.BilinearLaws;
import org.catenary.diagrams.category.DaggerCompactLaws;
import org.catenary.diagrams.category.HypergraphLaws;
import org.catenary.diagrams.category.NotAdjoint;
import org.catenary.diagrams.category.Seeded;
import org.catenary.diagrams.category.WrongType;
import org.catenary.functors.scalar.Booleans;
import org.catenary.functors.tensor.Dim;
import org.catenary.functors.tensor.TensorOver;
import org.catenary.functors.tensor.TensorsOver;
import org.catenary.functors.tensor.WrongShape;
import org.junit.jupiter.api.Test;

class RelationsTest implements DaggerCompactLaws<Dim, Relation>, HypergraphLaws<Dim, Relation>, BilinearLaws<Dim, Relation> {

    private static final TensorsOver<Boolean> TENSORS = new TensorsOver<>(Booleans.RIG);

    @Override public Relations category() { return Relations.CATEGORY; }

    @Override public Dim object(RandomGenerator random) {
        return List.of(Dim.unit(), Dim.of(2), Dim.of(3), Dim.of(2, 1)).get(random.nextInt(4));
    }

    @Override public Relation arrow(Dim dom, Dim cod, RandomGenerator random) {
        return Relation.where(dom, cod, (_, _) -> random.nextInt(3) == 0);
    }

    @Override public boolean same(Relation f, Relation g) { return f.equals(g); }

    /// Relations are tensors of truth values: two routes, one answer.
    @Seeded void relationsAreTensorsOfTruthValues(long seed) {
        var random = Seeded.Random.of(seed);
        Dim x = Dim.of(2, 3), y = Dim.of(67), z = Dim.of(3, 3);
        Relation r = arrow(x, y, random), s = arrow(y, z, random), t = arrow(x, y, random);
        assertEquals(tensor(r).then(tensor(s)), tensor(r.then(s)));
        assertEquals(tensor(r).plus(tensor(t)), tensor(r.union(t)));
        assertEquals(tensor(r).dagger(), tensor(r.dagger()));
        assertEquals(tensor(r).rotate(), tensor(category().rotateRight(r)));
        Relation small = arrow(Dim.of(2), x, random);
        assertEquals(tensor(small).tensor(tensor(s)), tensor(small.tensor(s)));
        assertEquals(TENSORS.cap(x, x.dual()), tensor(category().cap(x, x.dual())));
        assertEquals(TENSORS.spider(z, 1, 2), tensor(category().spider(z, 1, 2)));
        assertEquals(TENSORS.swap(x, z), tensor(category().swap(x, z)));
    }

    private static TensorOver<Boolean> tensor(Relation r) {
        int rows = (int) r.dom().product(), columns = (int) r.cod().product();
        return TENSORS.of(r.dom(), r.cod(), IntStream.range(0, rows * columns)
                .mapToObj(k -> r.holds(k / columns, k % columns)).toList());
    }

    @Test
    void relations() {
        // @start region="relations"
        Dim people = Dim.of(3);
        Relation parent = Relation.of(people, people, List.of(new Relation.Pair(0, 1), new Relation.Pair(1, 2)));
        assertEquals("{0 ↦ 2} : 3 → 3", parent.then(parent).toString());
        assertEquals("{1 ↦ 0, 2 ↦ 1} : 3 → 3", parent.dagger().toString());
        assertTrue(parent.then(parent.dagger()).isWithin(Relations.CATEGORY.id(people)));
        // @end
    }

    @Test
    void setsOfPairs() {
        Dim two = Dim.of(2);
        Relation f = Relation.graph(two, two, 1, 1), id = Relations.CATEGORY.id(two);
        assertTrue(f.isFunction());
        assertFalse(f.dagger().isFunction());
        assertEquals("{1 ↦ 1} : 2 → 2", f.intersection(id).toString());
        assertEquals("{0 ↦ 1} : 2 → 2", f.without(id).toString());
    }

    @Test
    void whatIsNotThereIsRefused() {
        Dim two = Dim.of(2);
        assertThrows(WrongShape.class, () -> Relation.graph(two, two, 0, 2));
        assertThrows(WrongShape.class, () -> Relation.graph(two, two, 0));
        assertThrows(WrongType.class, () -> Relation.graph(two, two, 0, 0).union(Relations.CATEGORY.id(Dim.of(3))));
        assertThrows(NotAdjoint.class, () -> Relations.CATEGORY.cup(two, Dim.of(3)));
        assertThrows(IndexOutOfBoundsException.class, () -> Relations.CATEGORY.id(two).holds(2, 0));
        assertThrows(WrongShape.class, () -> Relations.CATEGORY.id(Dim.of(1 << 20, 1 << 20)));
    }
}
