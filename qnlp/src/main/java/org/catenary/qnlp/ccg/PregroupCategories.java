package org.catenary.qnlp.ccg;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.catenary.diagrams.category.WrongArgument;
import org.catenary.diagrams.syntax.Ob;
import org.catenary.diagrams.syntax.Ty;

/// The categories that a type of pregroup grammar may come from, each stretch of the type looked at once.
final class PregroupCategories {

    private static final int LONGEST = 16;

    private final Map<Ty, List<Category>> found = new HashMap<>();

    private PregroupCategories() {}

    /// @throws WrongArgument if the type is too long
    static List<Category> of(Ty type) {
        if (type.size() > LONGEST) {
            throw new WrongArgument("a type of %d wires; categories are sought for types of %d wires at most".formatted(type.size(), LONGEST));
        }
        return new PregroupCategories().categories(type);
    }

    private List<Category> categories(Ty type) {
        List<Category> known = found.get(type);
        if (known != null) {
            return known;
        }
        var categories = new ArrayList<Category>();
        long n = type.size();
        if (n == 1 && type.get(0) instanceof Ob.Atom atom && atom.z() == 0) {
            categories.add(new Category(atom));
        }
        for (long k = 1; k < n; k++) {
            for (Category argument : categories(type.slice(k, n).r())) {
                categories(type.slice(0, k)).forEach(result -> categories.add(result.over(argument)));
            }
            for (Category argument : categories(type.slice(0, k).l())) {
                categories(type.slice(k, n)).stream().filter(result -> !result.lacks(Category.Slash.FORWARD))
                        .forEach(result -> categories.add(result.under(argument)));
            }
        }
        found.put(type, List.copyOf(categories));
        return List.copyOf(categories);
    }
}
