package org.catenary.autodiff.net;

import java.util.ArrayList;
import java.util.List;

/// What an edge that runs something many times does in each turn.
///
/// @param word   its word
/// @param size   the number of turns
/// @param arrays what it goes through, element by element
record Loop(String word, int size, List<List<Carried>> arrays) {

    /// {@return the loop of an edge}
    /// @param x what stands on its sources
    static Loop of(String name, List<Carried> x) {
        int space = name.indexOf(' ');
        String word = space < 0 ? name : name.substring(0, space);
        return switch (word) {
            case "build", "iterate" -> new Loop(word, Integer.parseInt(name.substring(space + 1)), List.of());
            case "listrec" -> over(word, List.of(heads(x.getFirst())));
            case "map" -> over(word, List.of(x.get(1).elements()));
            case "map2" -> over(word, List.of(x.get(1).elements(), x.get(2).elements()));
            default -> over(word, List.of(x.get(2).elements()));
        };
    }

    /// {@return the loop of an edge on the way back}
    static Loop back(String name, int size) { return new Loop(name.split(" ", -1)[0], size, List.of()); }

    private static Loop over(String word, List<List<Carried>> arrays) { return new Loop(word, arrays.getFirst().size(), arrays); }

    private static List<Carried> heads(Carried list) {
        List<Carried> heads = new ArrayList<>();
        for (Carried now = list; now instanceof Carried.Cons(Carried head, Carried tail); now = tail) {
            heads.add(head);
        }
        return heads;
    }

    /// {@return whether a turn begins with what the one before gave}
    boolean carries() { return !word.equals("build") && !word.equals("map") && !word.equals("map2"); }

    /// {@return whether what the turns give is an array}
    boolean collects() { return !carries() || word.equals("scan"); }

    /// {@return whether it goes through its arrays from the end}
    boolean isDown() { return word.equals("foldr") || word.equals("listrec"); }

    /// {@return the place in the arrays of a turn}
    int place(int turn) { return isDown() ? size - 1 - turn : turn; }

    /// {@return the number of arguments that the function takes at once}
    int bound() { return word.equals("listrec") ? 2 : 1; }

    /// {@return the arguments at a place, those of each call}
    List<List<Carried>> arguments(int place, Carried state) {
        return switch (word) {
            case "build" -> List.of(List.of(new Carried.Index(place)));
            case "iterate" -> List.of(List.of(state));
            case "listrec" -> List.of(List.of(element(0, place), state));
            case "map" -> List.of(List.of(element(0, place)));
            case "map2" -> List.of(List.of(element(0, place)), List.of(element(1, place)));
            case "foldr" -> List.of(List.of(element(0, place)), List.of(state));
            default -> List.of(List.of(state), List.of(element(0, place)));
        };
    }

    private Carried element(int array, int place) { return arrays.get(array).get(place); }

    /// {@return where among the arguments the state stands}
    int statePlace() { return word.equals("listrec") || word.equals("foldr") ? 1 : 0; }
}
