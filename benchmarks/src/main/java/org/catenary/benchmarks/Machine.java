package org.catenary.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/// Where and of what rows were measured: without these three a time says little.
record Machine(String hardware, String jdk, String commit) {

    /// {@return this machine, with the commit that `catenary.commit` tells}
    static Machine here() {
        return new Machine(
                "%d × %s, %s %s".formatted(Runtime.getRuntime().availableProcessors(), processor(),
                        System.getProperty("os.name"), System.getProperty("os.version")),
                "%s, %s".formatted(System.getProperty("java.vm.version"), System.getProperty("java.vm.vendor")),
                System.getProperty("catenary.commit", "unknown"));
    }

    @Override public String toString() { return "machine  %s%nJDK      %s%ncommit   %s".formatted(hardware, jdk, commit); }

    private static String processor() {
        try (Stream<String> lines = Files.lines(Path.of("/proc/cpuinfo"))) {
            return lines.filter(line -> line.startsWith("model name")).findFirst()
                    .map(line -> line.substring(line.indexOf(':') + 1).strip()).orElse(System.getProperty("os.arch"));
        } catch (IOException e) {
            return System.getProperty("os.arch");
        }
    }
}
