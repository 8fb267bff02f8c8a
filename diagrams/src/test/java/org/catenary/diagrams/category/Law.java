package org.catenary.diagrams.category;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A law, tested on a hundred random values: its one parameter is the seed that they are drawn from.
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ParameterizedTest(name = "seeds {0} to {0} + 24")
@ValueSource(longs = {1, 26, 51, 76})
@ExtendWith(Law.FurtherSeeds.class)
public @interface Law {

    /// After the first seed of a test come the 24 that follow it.
    final class FurtherSeeds implements InvocationInterceptor {
        @Override public void interceptTestTemplateMethod(Invocation<Void> first, ReflectiveInvocationContext<Method> law,
                ExtensionContext context) throws Throwable {
            first.proceed();
            long seed = (long) law.getArguments().getFirst();
            law.getExecutable().setAccessible(true);
            for (long k = seed + 1; k < seed + 25; k++) {
                try {
                    law.getExecutable().invoke(law.getTarget().orElseThrow(), k);
                } catch (InvocationTargetException e) {
                    throw new AssertionError("seed %d: %s".formatted(k, e.getCause()), e.getCause());
                }
            }
        }
    }
}
