package org.catenary.functors.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.catenary.functors.scalar.Numbers;
import org.junit.jupiter.api.Test;

class NetworkTest {

    @Test
    void aMatrixProduct() {
        // @start region="network"
        int i = 0, j = 1, k = 2;
        Network product = Network.of(new int[]{2, 3, 2}, List.of(new int[]{i, j}, new int[]{j, k}), i, k);
        Plan plan = Plan.of(product);
        Numbers identity = Numbers.real(1, 0, 0, 1, 0, 0), f = Numbers.real(1, 2, 3, 4, 5, 6);
        assertEquals(Numbers.real(1, 2, 4, 5), plan.run(List.of(f, identity)));
        // @end
    }

    @Test
    void shapesAreEqualByContent() {
        Network f = Network.of(new int[]{2}, List.of(new int[]{0}), 0);
        Network g = Network.of(new int[]{2}, List.of(new int[]{0}), 0);
        assertEquals(f, g);
        assertEquals(f.hashCode(), g.hashCode());
        assertEquals("[0] → [0] with sizes [2]", f.toString());
    }

    @Test
    void everyAxisHasAnIndex() {
        assertThrows(IllegalArgumentException.class, () -> Network.of(new int[]{2}, List.of(new int[]{1})));
        assertThrows(IllegalArgumentException.class, () -> Network.of(new int[]{2}, List.of(), -1));
        assertThrows(IllegalArgumentException.class, () -> Network.of(new int[]{0}, List.of()));
    }
}
