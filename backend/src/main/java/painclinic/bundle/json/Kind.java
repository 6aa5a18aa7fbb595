package painclinic.bundle.json;

import org.jspecify.annotations.Nullable;

import java.util.function.Function;

/**
 * A kind of value that is no object and no list.
 *
 * @param expected what a value of this kind looks like, in words
 * @param parse gives null for what is no such value
 * @param substitute stands in for a faulty value, so that what surrounds it can still be read; a
 *     file with a faulty value is never accepted
 */
public record Kind<T>(String expected, Function<Object, @Nullable T> parse, T substitute) {}
