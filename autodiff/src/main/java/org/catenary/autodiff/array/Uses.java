package org.catenary.autodiff.array;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import org.catenary.autodiff.language.Form;
import org.catenary.autodiff.language.Term;

/// How a variable is used in a term.
///
/// @param places      how often it is written
/// @param evaluations how often it is evaluated at most, [#MANY] where a function or a fold may do it any number of times
/// @param elements    whether all that is done with it is to take elements out of it
record Uses(int places, long evaluations, boolean elements) {

    static final long MANY = Long.MAX_VALUE;

    private record Seen(Term term, long times, boolean inGet) {}

    /// {@return how a variable is used in a term}
    static Uses of(Term in, String name) {
        int places = 0;
        long evaluations = 0;
        boolean elements = true;
        Deque<Seen> pending = new ArrayDeque<>();
        pending.push(new Seen(in, 1, false));
        while (!pending.isEmpty()) {
            Seen now = pending.pop();
            if (Names.isVariable(now.term, name)) {
                places++;
                evaluations = now.times == MANY || evaluations == MANY ? MANY : evaluations + now.times;
                elements &= now.inGet;
            }
            for (int k = 0; k < now.term.parts().size(); k++) {
                pending.push(new Seen(now.term.part(k), times(now.term.form(), k, now.times), Terms.is(now.term, Form.Word.GET) && k == 0));
            }
        }
        return new Uses(places, evaluations, elements);
    }

    private static long times(Form form, int part, long times) {
        return switch (form) {
            case Form.Build(int size, String _) -> size == 0 || times == 0 ? 0 : times > MANY / size ? MANY : times * size;
            case Form.Lambda _ -> MANY;
            case Form.ListRec _ when part == 2 -> MANY;
            case Form _ -> times;
        };
    }

    /// {@return whether a variable is written in a term}
    static boolean occurs(Term in, String name) { return of(in, name).places > 0; }

    /// {@return the variables that are written in a term, those bound in it among them}
    static Set<String> names(Term in) {
        Set<String> names = new HashSet<>();
        Deque<Term> pending = new ArrayDeque<>();
        pending.push(in);
        while (!pending.isEmpty()) {
            Term now = pending.pop();
            if (now.form() instanceof Form.Variable(String name)) {
                names.add(name);
            }
            now.parts().forEach(pending::push);
        }
        return names;
    }

    /// {@return whether a term takes no work: what is named, parts of it, pairs and conditions of such}
    static boolean isFree(Term in) {
        Deque<Term> pending = new ArrayDeque<>();
        pending.push(in);
        while (!pending.isEmpty()) {
            Term now = pending.pop();
            boolean free = switch (now.form()) {
                case Form.Constant _, Form.Position _, Form.Variable _, Form.Nil _, Form.Lambda _ -> true;
                case Form.Word word -> switch (word) {
                    case PAIR, FIRST, SECOND, GET, IF, AND, LESS_EQUAL, INDEX_REAL, INDEX_ADD, INDEX_SUB, INDEX_MUL -> true;
                    default -> false;
                };
                case Form.Let _, Form.Case _, Form.ListRec _, Form.Build _, Form.Iterate _, Form.Left _, Form.Right _, Form.Operation _ -> false;
            };
            if (!free) {
                return false;
            }
            if (!(now.form() instanceof Form.Lambda)) {
                now.parts().forEach(pending::push);
            }
        }
        return true;
    }
}
