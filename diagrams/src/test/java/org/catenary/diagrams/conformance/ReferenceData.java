package org.catenary.diagrams.conformance;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.opentest4j.AssertionFailedError;

/// A root of reference data: JSON cases below `reference/`, the files that they speak of below `data/`.
public final class ReferenceData {

    private final Root root;

    private ReferenceData(Root root) { this.root = root; }

    /// {@return the data that this run tests against: below the root that `-Dcatenary.data` names, else on the class path}
    ///
    /// A relative root starts where Maven was started (`catenary.start`, which the build sets), the same for every module.
    public static ReferenceData configured() {
        String data = System.getProperty("catenary.data", "");
        return data.isBlank() ? onClassPath() : in(Path.of(System.getProperty("catenary.start", "")).resolve(data));
    }

    /// {@return the data below a folder}
    public static ReferenceData in(Path folder) {
        Path start = folder.toAbsolutePath().normalize();
        return new ReferenceData(new Root() {
            @Override public Optional<Path> find(String name) { return Optional.of(start.resolve(name)).filter(Files::exists); }
            @Override public String place(String name) { return start.resolve(name).toString(); }
        });
    }

    /// {@return the data among the resources of the test}
    public static ReferenceData onClassPath() {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        return new ReferenceData(new Root() {
            @Override public Optional<Path> find(String name) {
                return Optional.ofNullable(loader.getResource(name)).map(ReferenceData::path);
            }
            @Override public String place(String name) { return "/" + name + " (on the class path)"; }
        });
    }

    /// {@return the list `cases` of `reference/FILE.json`}
    /// @param file folder and name without the ending, as in `hypernets/iso_pairs`
    public Cases cases(String file) { return cases(file, "cases"); }

    /// {@return a list of `reference/FILE.json` that has a name of its own, as `circuits` in `zx/pyzx_table`}
    public Cases cases(String file, String list) {
        String name = "reference/" + file + ".json";
        return root.find(name).map(path -> Cases.read(file, list, path)).orElseGet(() -> missing(file, name));
    }

    /// {@return the files of the folder `reference/FOLDER`, each one case named `FOLDER/NAME`, in the order of their names}
    public Cases files(String folder) {
        String name = "reference/" + folder;
        return root.find(name).map(path -> Cases.list(folder, path)).orElseGet(() -> missing(folder, name));
    }

    /// {@return the names of the folders in `reference/FOLDER`, sorted}
    /// @throws AssertionFailedError if the root has no such folder, or it has none
    public List<String> folders(String folder) {
        String name = "reference/" + folder;
        Path path = root.find(name).orElseThrow(() -> new AssertionFailedError("not found: " + root.place(name)));
        try (Stream<Path> inside = Files.list(path)) {
            List<String> folders = inside.filter(Files::isDirectory).map(each -> each.getFileName().toString()).sorted().toList();
            if (folders.isEmpty()) {
                throw new AssertionFailedError("no folder in " + root.place(name));
            }
            return folders;
        } catch (IOException e) {
            throw new AssertionFailedError("cannot list " + root.place(name), e);
        }
    }

    /// {@return the file `data/FILE`}
    /// @throws AssertionFailedError if the root has no such file
    public Path data(String file) {
        String name = "data/" + file;
        return root.find(name).orElseThrow(() -> new AssertionFailedError("not found: " + root.place(name)));
    }

    /// {@return whether there is a file `data/FILE`}
    public boolean hasData(String file) { return root.find("data/" + file).isPresent(); }

    private Cases missing(String title, String name) {
        return Cases.broken(title, URI.create("missing:/" + title), "not found: " + root.place(name));
    }

    private interface Root {
        Optional<Path> find(String name);

        String place(String name);
    }

    private static Path path(URL resource) {
        try {
            URI uri = resource.toURI();
            if (uri.getScheme().equals("jar")) { mount(uri); }
            return Path.of(uri);
        } catch (URISyntaxException | IOException e) {
            throw new AssertionFailedError("cannot open " + resource, e);
        }
    }

    private static FileSystem mount(URI jar) throws IOException {
        try {
            return FileSystems.newFileSystem(jar, Map.of());
        } catch (FileSystemAlreadyExistsException e) {
            return FileSystems.getFileSystem(jar);
        }
    }
}
