package org.catenary.functors.zx;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.catenary.diagrams.syntax.Phase;
import org.catenary.functors.scalar.Complex;

/// An open ZX diagram as an undirected graph in flat arrays, to be rewritten in place.
///
/// Vertices are numbers; an edge is simple or carries Hadamard's gate, and there is at most one between two vertices:
/// [#connect] resolves parallel edges and loops by the laws of spiders. Phases are whole numbers of `1/denominator` turns,
/// with a linear form in parameters beside them where a circuit has parameters; angles given as doubles are rounded to
/// 2⁻⁵⁰ turns. The diagram means the sum over the graph times the exact [#scalar].
///
/// The neighbours of a vertex are sorted, `2·vertex` for a simple edge and `2·vertex + 1` for a Hadamard edge; all lie in one
/// array. A vertex that a rule changes waits in a queue until [#next] takes it.
///
/// {@snippet class="org.catenary.functors.zx.ZxGraphTest" region="graph"}
public final class ZxGraph {

    static final byte NONE = -1;
    static final byte BOUNDARY = 0;
    static final byte Z = 1;
    static final byte X = 2;
    static final byte H = 3;

    private static final Kind[] KINDS = Kind.values();
    private static final Phase[] NO_FORMS = {};

    private byte[] kind = new byte[16];
    private long[] phase = new long[16];
    private Phase[] form = NO_FORMS;
    private int[] start = new int[16];
    private int[] room = new int[16];
    private int[] degree = new int[16];
    private int[] slab = new int[64];
    private int top;
    private int[] scratch = {};
    private int bound;
    private int live;
    private long denominator = 8;
    private int[] inputs = {};
    private int[] outputs = {};
    private TreeMap<Integer, Complex> parameters = new TreeMap<>();

    private int power;
    private long turn;
    private Phase turnForm = Phase.ZERO;
    private List<Phase> lone = new ArrayList<>();
    private List<ZxScalar.Pair> pairs = new ArrayList<>();
    private Complex rest = Complex.ONE;

    private PhaseOrigins origins = PhaseOrigins.NONE;
    private int[] origin = {};

    private int[] queue = new int[16];
    private boolean[] waiting = new boolean[16];
    private int head;
    private int queued;

    /// {@return the empty diagram}
    public static ZxGraph empty() { return new ZxGraph(); }

    private ZxGraph() {}

    /// {@return a copy, which shares nothing; nothing waits in its queue}
    public ZxGraph copy() {
        var copy = new ZxGraph();
        copy.kind = kind.clone();
        copy.phase = phase.clone();
        copy.form = form.clone();
        copy.start = start.clone();
        copy.room = room.clone();
        copy.degree = degree.clone();
        copy.slab = slab.clone();
        copy.top = top;
        copy.bound = bound;
        copy.live = live;
        copy.denominator = denominator;
        copy.inputs = inputs.clone();
        copy.outputs = outputs.clone();
        copy.parameters = new TreeMap<>(parameters);
        copy.power = power;
        copy.turn = turn;
        copy.turnForm = turnForm;
        copy.lone = new ArrayList<>(lone);
        copy.pairs = new ArrayList<>(pairs);
        copy.rest = rest;
        copy.waiting = new boolean[waiting.length];
        return copy;
    }

    // ---- reading

    /// {@return the number of vertices}
    public int size() { return live; }

    /// {@return the number above all vertices}
    public int bound() { return bound; }

    /// {@return whether a vertex is there}
    public boolean has(int v) { return v >= 0 && v < bound && kind[v] != NONE; }

    /// {@return all vertices in ascending order}
    public int[] vertices() { return IntStream.range(0, bound).filter(v -> kind[v] != NONE).toArray(); }

    /// {@return the number of edges}
    public int edges() {
        long ends = 0;
        for (int v = 0; v < bound; v++) {
            ends += kind[v] == NONE ? 0 : degree[v];
        }
        return (int) (ends / 2);
    }

    /// {@return what a vertex is}
    public Kind kind(int v) { return KINDS[kind[v]]; }

    /// {@return the phase of a spider from 0 up to, but not, 1}
    public Phase phase(int v) { return Phase.of(phase[v], denominator).plus(form(v)); }

    /// {@return the number that all exact phases are multiples of, `1/denominator` turns; divisible by 8}
    public long denominator() { return denominator; }

    /// {@return the number at the last entry of an H-box}
    public Complex parameter(int v) { return parameters.getOrDefault(v, new Complex(-1, 0)); }

    /// {@return the number of edges at a vertex}
    public int degree(int v) { return degree[v]; }

    /// {@return the neighbours of a vertex in ascending order}
    public int[] neighbours(int v) { return Arrays.stream(slab, start[v], start[v] + degree[v]).map(e -> e >> 1).toArray(); }

    /// {@return whether there is an edge}
    public boolean joined(int u, int v) { return edge(u, v) >= 0; }

    /// {@return whether there is an edge that carries Hadamard's gate}
    public boolean isHadamard(int u, int v) { return edge(u, v) == 1; }

    /// {@return the boundary vertices of the inputs in order}
    public int[] inputs() { return inputs.clone(); }

    /// {@return the boundary vertices of the outputs in order}
    public int[] outputs() { return outputs.clone(); }

    /// {@return the number by which the graph is multiplied}
    public ZxScalar scalar() {
        return new ZxScalar(power, Phase.of(turn, denominator).plus(turnForm), lone, pairs, rest);
    }

    /// {@return the number of spiders whose phase is no multiple of a quarter turn}
    public int nonClifford() {
        int count = 0;
        for (int v = 0; v < bound; v++) {
            count += (kind[v] == Z || kind[v] == X) && !isClifford(v) ? 1 : 0;
        }
        return count;
    }

    /// {@return whether the phase of a spider is a multiple of a quarter turn}
    public boolean isClifford(int v) { return phase[v] % (denominator >> 2) == 0 && plain(v); }

    /// {@return whether the phase of a spider is a multiple of half a turn}
    public boolean isPauli(int v) { return phase[v] % (denominator >> 1) == 0 && plain(v); }

    boolean isZ(int v) { return kind[v] == Z; }

    boolean isBoundary(int v) { return kind[v] == BOUNDARY; }

    /// Whether a phase is a quarter turn, forwards or backwards.
    boolean isProperClifford(int v) { return isClifford(v) && phase[v] % (denominator >> 1) != 0; }

    boolean hasNoPhase(int v) { return phase[v] == 0 && plain(v); }

    private boolean plain(int v) { return form.length == 0 || form[v].equals(Phase.ZERO); }

    Phase form(int v) { return form.length == 0 ? Phase.ZERO : form[v]; }

    long units(int v) { return phase[v]; }

    byte code(int v) { return kind[v]; }

    /// The `k`-th edge of a vertex.
    int at(int v, int k) { return slab[start[v] + k]; }

    /// -1 for no edge, 0 for a simple one, 1 for one with Hadamard's gate.
    int edge(int u, int v) {
        int k = find(u, v);
        return k < 0 ? -1 : slab[start[u] + k] & 1;
    }

    private int find(int u, int v) {
        int low = start[u], high = low + degree[u], from = low;
        while (high - low > 8) {
            int middle = low + high >>> 1;
            if (slab[middle] >> 1 < v) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        for (int end = Math.min(high + 1, from + degree[u]); low < end; low++) {
            if (slab[low] >> 1 >= v) {
                return slab[low] >> 1 == v ? low - from : -1 - (low - from);
            }
        }
        return -1 - (low - from);
    }

    // ---- building

    /// {@return a new vertex without a phase}
    public int add(Kind of) {
        return add(switch (of) {
            case BOUNDARY -> BOUNDARY;
            case Z -> Z;
            case X -> X;
            case H -> H;
        }, 0);
    }

    /// {@return a new spider}
    /// @param of `Z` or `X`
    public int add(Kind of, Phase turns) {
        int v = add(of);
        addPhase(v, turns);
        return v;
    }

    /// {@return a new H-box}
    /// @param entry the number at its last entry
    public int addBox(Complex entry) {
        int v = add(H, 0);
        parameters.put(v, entry);
        return v;
    }

    void setParameter(int box, Complex entry) {
        parameters.put(box, entry);
        touch(box);
    }

    int add(byte code, long units) {
        if (bound == kind.length) {
            int capacity = 2 * bound;
            kind = Arrays.copyOf(kind, capacity);
            phase = Arrays.copyOf(phase, capacity);
            start = Arrays.copyOf(start, capacity);
            room = Arrays.copyOf(room, capacity);
            degree = Arrays.copyOf(degree, capacity);
            waiting = Arrays.copyOf(waiting, capacity);
            if (form.length > 0) {
                form = Arrays.copyOf(form, capacity);
            }
            if (origin.length > 0) {
                origin = Arrays.copyOf(origin, capacity);
            }
        }
        int v = bound++;
        kind[v] = code;
        phase[v] = units;
        start[v] = top;
        if (form.length > 0) {
            form[v] = Phase.ZERO;
        }
        live++;
        return v;
    }

    /// Takes a vertex away with its edges.
    public void remove(int v) {
        for (int k = 0; k < degree[v]; k++) {
            int u = slab[start[v] + k] >> 1;
            drop(u, v);
            touch(u);
        }
        vanish(v);
    }

    /// Takes a vertex away that no other names as its neighbour.
    void vanish(int v) {
        if (kind[v] == H) {
            parameters.remove(v);
        }
        degree[v] = 0;
        kind[v] = NONE;
        live--;
    }

    /// Makes boundary vertices the inputs, in order.
    public void setInputs(int... vertices) { inputs = vertices.clone(); }

    /// Makes boundary vertices the outputs, in order.
    public void setOutputs(int... vertices) { outputs = vertices.clone(); }

    /// Joins two vertices by one edge more.
    ///
    /// A loop or an edge beside another is resolved: simple edges between spiders of one colour fuse, two equal edges that
    /// do not fuse cancel, two unequal ones leave the phase of half a turn; at an H-box a spider is put between.
    public void connect(int u, int v, boolean hadamard) {
        int type = hadamard ? 1 : 0;
        touch(u);
        touch(v);
        int present = u == v ? -1 : edge(u, v);
        if (u == v) {
            SelfLoop.resolve(this, u, type);
        } else if (present < 0) {
            link(u, v, type);
        } else {
            Hopf.resolve(this, u, v, present, type);
        }
    }

    boolean isSpider(int v) { return kind[v] == Z || kind[v] == X; }

    void link(int u, int v, int type) {
        put(u, v, type);
        put(v, u, type);
    }

    void unlink(int u, int v) {
        drop(u, v);
        drop(v, u);
    }

    private void put(int u, int v, int type) {
        int k = -1 - find(u, v);
        ensure(u, degree[u] + 1);
        int from = start[u];
        System.arraycopy(slab, from + k, slab, from + k + 1, degree[u] - k);
        slab[from + k] = 2 * v + type;
        degree[u]++;
    }

    private void drop(int u, int v) {
        int k = find(u, v);
        if (k >= 0) {
            int from = start[u];
            System.arraycopy(slab, from + k + 1, slab, from + k, degree[u] - k - 1);
            degree[u]--;
        }
    }

    private void ensure(int u, int wanted) {
        if (wanted <= room[u]) {
            return;
        }
        int capacity = Math.max(4, wanted + (wanted >> 1));
        if (top + capacity > slab.length) {
            compact(capacity);
        }
        System.arraycopy(slab, start[u], slab, top, degree[u]);
        start[u] = top;
        room[u] = capacity;
        top += capacity;
    }

    /// Moves all neighbours to the front of an array that has room for more.
    private void compact(int more) {
        long used = more;
        for (int v = 0; v < bound; v++) {
            used += kind[v] == NONE ? 0 : Math.min(room[v], 2 * degree[v] + 2);
        }
        var fresh = new int[Math.toIntExact(Math.max(64, 2 * used))];
        int at = 0;
        for (int v = 0; v < bound; v++) {
            if (kind[v] != NONE) {
                System.arraycopy(slab, start[v], fresh, at, degree[v]);
                start[v] = at;
                room[v] = Math.min(room[v], 2 * degree[v] + 2);
                at += room[v];
            } else {
                room[v] = 0;
                start[v] = 0;
            }
        }
        slab = fresh;
        top = at;
    }

    /// Adds Hadamard edges from a spider to others; where there is one already both vanish.
    ///
    /// The caller adds them at the other ends too. The scalar takes `½` for each edge that vanished and `1/√2` for each simple
    /// one beside which the edge became the phase of half a turn; both are counted at the smaller end.
    ///
    /// @param others    ascending, `2·vertex + 1`
    /// @param n         how many of them
    void toggle(int u, int[] others, int n) {
        if (scratch.length < degree[u] + n) {
            scratch = new int[2 * (degree[u] + n)];
        }
        int[] buffer = scratch;
        int from = start[u], to = from + degree[u], size = 0, i = 0;
        while (from < to || i < n) {
            int a = from < to ? slab[from] : Integer.MAX_VALUE, b = i < n ? others[i] : Integer.MAX_VALUE;
            if (a >> 1 < b >> 1) {
                buffer[size++] = a;
                from++;
            } else if (a >> 1 > b >> 1) {
                if (b >> 1 != u) {
                    buffer[size++] = b;
                }
                i++;
            } else {
                if (b >> 1 > u) {
                    power -= a == b ? 2 : 1;
                }
                if (a != b) {
                    buffer[size++] = a;
                    if (b >> 1 > u) {
                        addUnits(u, denominator >> 1);
                    }
                }
                from++;
                i++;
            }
        }
        degree[u] = Math.min(degree[u], size);
        ensure(u, size);
        System.arraycopy(buffer, 0, slab, start[u], size);
        degree[u] = size;
        touch(u);
    }

    /// Replaces all edges of a vertex, whose other ends the caller mends.
    void replaceEdges(int v, int[] edges, int n) {
        degree[v] = Math.min(degree[v], n);
        ensure(v, n);
        System.arraycopy(edges, 0, slab, start[v], n);
        degree[v] = n;
    }

    /// Writes the edges of a vertex to an array.
    int edges(int v, int[] into) {
        System.arraycopy(slab, start[v], into, 0, degree[v]);
        return degree[v];
    }

    void setCode(int v, byte code) { kind[v] = code; }

    /// Changes the kind of an edge.
    void flip(int u, int v) {
        slab[start[u] + find(u, v)] ^= 1;
        slab[start[v] + find(v, u)] ^= 1;
    }

    // ---- phases

    /// Adds to the phase of a spider.
    public void addPhase(int v, Phase turns) {
        addUnits(v, toUnits(turns));
        addForm(v, turns.form());
    }

    /// The constant part in units, after making the units as fine as it needs.
    long toUnits(Phase turns) {
        refine(turns.denominator().orElse(BigInteger.TWO.pow(50)));
        return Math.floorMod(turns.moduloTurns().units(denominator), denominator);
    }

    /// Makes all phases multiples of a finer unit.
    void refine(BigInteger wanted) {
        long finer = Units.refined(denominator, wanted);
        if (finer == denominator) {
            return;
        }
        for (int v = 0; v < bound; v++) {
            phase[v] = Units.rescaled(phase[v], denominator, finer);
        }
        turn = Units.rescaled(turn, denominator, finer);
        denominator = finer;
    }

    void addForm(int v, Phase linear) {
        if (!linear.equals(Phase.ZERO)) {
            if (form.length == 0) {
                form = new Phase[kind.length];
                Arrays.fill(form, 0, bound, Phase.ZERO);
            }
            form[v] = form[v].plus(linear);
        }
    }

    void addUnits(int v, long units) {
        long sum = phase[v] + units;
        phase[v] = sum >= denominator ? sum - denominator : sum < 0 ? sum + denominator : sum;
        touch(v);
    }

    void addHalf(int v) { addUnits(v, denominator >> 1); }

    void negate(int v) {
        phase[v] = phase[v] == 0 ? 0 : denominator - phase[v];
        if (form.length > 0) {
            form[v] = form[v].negate();
        }
        if (origin.length > 0) {
            origin[v] = -origin[v];
        }
        touch(v);
    }

    /// Takes the phase of a spider away and gives it to another.
    void movePhase(int from, int to) {
        if (phase[from] == 0 && form.length + origin.length == 0) {
            return;
        }
        addUnits(to, phase[from]);
        phase[from] = 0;
        if (form.length > 0) {
            form[to] = form[to].plus(form[from]);
            form[from] = Phase.ZERO;
        }
        if (origin.length > 0) {
            origin[to] = origins.fuse(origin[to], origin[from]);
            origin[from] = 0;
            if (isClifford(to)) {
                origin[to] = 0;
            }
        }
    }

    void clearPhase(int v) {
        phase[v] = 0;
        if (form.length > 0) {
            form[v] = Phase.ZERO;
        }
        if (origin.length > 0) {
            origin[v] = 0;
        }
    }

    /// Follows where the phases of spiders go, from now on.
    ///
    /// @param ledger for each vertex its place in the ledger, from 1, or 0
    void follow(PhaseOrigins ledger, int[] places) {
        origins = ledger;
        origin = Arrays.copyOf(places, kind.length);
    }

    // ---- the scalar

    /// Multiplies by a number.
    public void multiply(ZxScalar factor) {
        power += factor.power();
        long units = toUnits(factor.phase());
        turn = (turn + units) % denominator;
        turnForm = turnForm.plus(factor.phase().form());
        lone.addAll(factor.spiders());
        pairs.addAll(factor.pairs());
        rest = rest.times(factor.rest());
        if (rest.squaredAbs() == 0) {
            zero();
        }
    }

    void addPower(int halves) { power += halves; }

    void addTurn(long units) { turn = Math.floorMod(turn + units, denominator); }

    /// Multiplies by the phase of a spider.
    void addTurnOf(int v) {
        addTurn(phase[v]);
        turnForm = turnForm.plus(form(v));
    }

    /// Multiplies by `1 + e^{iα}`, of a spider without legs.
    void addLone(int v) { addLone(phase[v], form(v)); }

    /// Multiplies by `√2` times two spiders that a Hadamard edge joins.
    void addPair(int v, int u) { pairs.add(new ZxScalar.Pair(phase(v), phase(u))); }

    void addLone(long units, Phase linear) {
        if (!linear.equals(Phase.ZERO) || units % (denominator >> 2) != 0) {
            lone.add(Phase.of(units, denominator).plus(linear));
        } else if (units == 0) {
            power += 2;
        } else if (units == denominator >> 1) {
            zero();
        } else {
            power++;
            addTurn(units < denominator >> 1 ? denominator >> 3 : -(denominator >> 3));
        }
    }

    void zero() {
        power = 0;
        turn = 0;
        turnForm = Phase.ZERO;
        lone.clear();
        pairs.clear();
        rest = Complex.ZERO;
    }

    void setScalar(ZxScalar scalar) {
        power = 0;
        turn = 0;
        turnForm = Phase.ZERO;
        lone.clear();
        pairs.clear();
        rest = Complex.ONE;
        multiply(scalar);
    }

    // ---- the queue

    void touch(int v) {
        if (!waiting[v]) {
            waiting[v] = true;
            if (queued == queue.length) {
                var longer = new int[2 * queued];
                for (int k = 0; k < queued; k++) {
                    longer[k] = queue[head + k & queued - 1];
                }
                queue = longer;
                head = 0;
            }
            queue[head + queued++ & queue.length - 1] = v;
        }
    }

    /// Puts every vertex in the queue.
    void touchAll() {
        for (int v = 0; v < bound; v++) {
            if (kind[v] != NONE) {
                touch(v);
            }
        }
    }

    /// {@return a vertex that waited longest and is still there; -1 if none is}
    int next() {
        while (queued > 0) {
            int v = queue[head];
            head = head + 1 & queue.length - 1;
            queued--;
            waiting[v] = false;
            if (kind[v] != NONE) {
                return v;
            }
        }
        return -1;
    }

    void forget() {
        int v = next();
        while (v >= 0) {
            v = next();
        }
    }

    /// {@return the parameters of the H-boxes}
    Map<Integer, Complex> boxes() { return parameters; }

    /// {@return how large the graph is}
    @Override public String toString() {
        return "ZX graph %d → %d with %d vertices and %d edges".formatted(inputs.length, outputs.length, live, edges());
    }
}
