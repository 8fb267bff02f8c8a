package org.catenary.qnlp.ccg;

import java.util.ArrayList;
import java.util.List;
import org.catenary.qnlp.ccg.Category.Slash;

/// A category with all that it lacks one after the other: `h|z₁…|zₙ` from `zₙ` inwards.
///
/// @param heads the category with ever fewer arguments lacking, itself first
record Spine(List<Category> heads) {

    static Spine of(Category category) {
        var heads = new ArrayList<Category>();
        heads.add(category);
        while (heads.getLast().isFunction()) {
            heads.add(heads.getLast().result());
        }
        return new Spine(heads);
    }

    /// {@return how many arguments it lacks}
    int size() { return heads.size() - 1; }

    /// {@return what it is when so many of the last arguments are there}
    Category head(int arguments) { return heads.get(arguments); }

    /// {@return the sides of the last arguments, the last first}
    List<Slash> slashes(int arguments) { return heads.subList(0, arguments).stream().map(Category::slash).toList(); }

    /// {@return a category that lacks the last arguments instead}
    Category onto(Category other, int arguments) {
        Category all = other;
        for (Category head : heads.subList(0, arguments).reversed()) {
            all = all.lacking(head.slash(), head.argument());
        }
        return all;
    }
}
