package org.catenary.diagrams.architecture;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// The laws of a module's packages: declared arrows only, no cycle, a page for every package.
///
/// A package is named below the module's root, `syntax` for `org.catenary.diagrams.syntax`, and owns its subpackages. The
/// root package itself, whose name is empty, is the module's door: it may use every package, and others declare it to use it.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class ModuleArchitecture {

    private final String root;
    private final Map<String, Set<String>> arrows;
    private final JavaClasses classes;

    /// @param root the package that all of the module is below, as `org.catenary.diagrams`
    /// @param arrows each package of the module with those that it may use
    protected ModuleArchitecture(String root, Map<String, Set<String>> arrows) {
        this.root = root;
        this.arrows = Map.copyOf(arrows);
        this.classes = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages(root);
    }

    @Test
    void everyPackageSaysWhatItMayUse() {
        List<String> silent = classes.stream().map(this::concept).distinct()
                .filter(concept -> !concept.isEmpty() && !arrows.containsKey(concept)).sorted().toList();
        assertEquals(List.of(), silent, () -> "packages that %s does not declare".formatted(getClass().getSimpleName()));
    }

    @Test
    void packagesUseOnlyWhatTheyDeclare() {
        List<String> strange = classes.stream().flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .filter(use -> !allowed(use.getOriginClass(), use.getTargetClass()))
                .map(Dependency::getDescription).distinct().sorted().toList();
        assertEquals("", String.join("\n", strange));
    }

    @Test
    void packagesFormNoCycle() {
        slices().matching(root + ".(**)").should().beFreeOfCycles().allowEmptyShould(true).check(classes);
    }

    @Test
    void everyPackageHasAPage() throws IOException {
        Path sources = Path.of("src/main/java");
        if (!Files.exists(sources)) { return; }
        try (Stream<Path> files = Files.walk(sources)) {
            List<Path> bare = files.filter(file -> file.toString().endsWith(".java")).map(Path::getParent).distinct()
                    .filter(folder -> !folder.equals(sources) && !Files.exists(folder.resolve("package-info.java"))).sorted().toList();
            assertEquals(List.of(), bare, "packages without package-info.java");
        }
    }

    private boolean allowed(JavaClass from, JavaClass to) {
        boolean outside = !to.getPackageName().equals(root) && !to.getPackageName().startsWith(root + ".");
        String user = concept(from);
        return outside || user.isEmpty() || user.equals(concept(to)) || arrows.getOrDefault(user, Set.of()).contains(concept(to));
    }

    private String concept(JavaClass type) {
        String name = type.getPackageName();
        return name.equals(root) ? "" : name.substring(root.length() + 1).replaceFirst("\\..*", "");
    }
}
