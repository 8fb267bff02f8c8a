/// Measurements with a target: suites of named work, each row beside its target and a rival's time.
///
/// A *suite* is the classes of JMH benchmarks that carry its name; a *row* is one method, its mean time in seconds of CPU
/// on the thread that runs it (wall time where the JVM does not tell), the target, and their ratio. A row is met when the
/// ratio is at most 1.
///
/// ```java
/// @Suite("words")
/// @State(Scope.Benchmark)
/// @BenchmarkMode(Mode.SingleShotTime)
/// @Warmup(iterations = 5)
/// @Measurement(iterations = 5)
/// public class Words {
///     @Benchmark
///     @Work(value = "append one at a time", size = 1_000_000, target = 0.1, peer = 2.5)
///     public Word<Integer> append() { … }
/// }
/// ```
///
/// Setup belongs into `@Setup(Level.Trial)`: what an iteration sets up counts as its time. `benchmarks/run SUITE [--json
/// FILE]` runs a suite. This package may depend on everything, and nothing depends on it.
package org.catenary.benchmarks;
