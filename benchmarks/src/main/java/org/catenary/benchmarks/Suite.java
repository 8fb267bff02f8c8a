package org.catenary.benchmarks;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The suite that a class of JMH benchmarks belongs to.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Suite {

    /// {@return the name by which the suite is asked for}
    String value();
}
