package org.catenary.examples.gallery;

import java.util.List;

/// Plates about one structure.
///
/// @param title  of the chapter
/// @param source the class whose file holds the code of the plates, and under `given` what they share and a word before it
/// @param plates in order
public record Chapter(String title, Class<?> source, List<Plate> plates) {

    static Chapter of(String title, Class<?> source, Plate... plates) { return new Chapter(title, source, List.of(plates)); }

    /// {@return every chapter of the gallery}
    public static List<Chapter> all() {
        return List.of(MonoidalPlates.CHAPTER, RigidPlates.CHAPTER, BraidPlates.CHAPTER, SymmetricPlates.CHAPTER,
                TracePlates.CHAPTER, CopyPlates.CHAPTER, SpiderPlates.CHAPTER, ClosedPlates.CHAPTER, RegionPlates.CHAPTER,
                BubblePlates.CHAPTER, GrammarPlates.CHAPTER, CircuitPlates.CHAPTER, ZxPlates.CHAPTER,
                HypernetPlates.CHAPTER, DerivativePlates.CHAPTER, FilmPlates.CHAPTER);
    }
}
