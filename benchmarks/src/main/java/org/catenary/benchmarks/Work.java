package org.catenary.benchmarks;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// What one JMH benchmark does and how long it should take: all of its row that is known before it runs.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Work {

    /// {@return what is done, in the words of the table}
    String value();

    /// {@return how much is done: boxes, qubits, edges, as the words say}
    long size();

    /// {@return whether memory is measured, not time: bytes for each of `size`, kept in the counter [Retained#bytes]}
    boolean memory() default false;

    /// {@return the longest time that is good enough, in seconds, or the most bytes}
    double target();

    /// {@return how many times the time of the rival that is measured beside it, in a counter `seconds`, is good enough, in the place of the target; not a
    /// number where the target stands whatever the rival does}
    double times() default Double.NaN;

    /// {@return the time of the rival for the same work, in seconds; not a number where none was measured}
    double peer() default Double.NaN;
}
