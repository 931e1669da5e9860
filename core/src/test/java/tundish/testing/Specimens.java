package tundish.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One of every kind of record that can be reached from what was found somewhere. */
final class Specimens {

    private final Map<Class<?>, Object> byType = new HashMap<>();

    void look(@Nullable Object found) {
        walk(found, part -> byType.putIfAbsent(part.getClass(), part));
    }

    Optional<Object> of(Class<?> type) {
        return Optional.ofNullable(byType.get(type))
                .or(() -> byType.values().stream().filter(type::isInstance).findFirst());
    }

    /** Visits everything that something is made of, itself too. */
    static void walk(@Nullable Object whole, Consumer<Object> visit) {
        switch (whole) {
            case null -> {}
            case Optional<?> some -> some.ifPresent(each -> walk(each, visit));
            case Collection<?> many -> many.forEach(each -> walk(each, visit));
            case Map<?, ?> map ->
                map.forEach((key, value) -> {
                    walk(key, visit);
                    walk(value, visit);
                });
            case Record part -> {
                visit.accept(part);
                for (var component : part.getClass().getRecordComponents()) {
                    walk(read(part, component), visit);
                }
            }
            default -> visit.accept(whole);
        }
    }

    private static @Nullable Object read(Record part, RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(part);
        } catch (ReflectiveOperationException impossible) {
            throw new AssertionError(impossible);
        }
    }

    /** The same text for the same content, whatever the order of what has none. */
    static String text(@Nullable Object whole) {
        return switch (whole) {
            case null -> "null";
            case Optional<?> some -> some.map(Specimens::text).orElse("nothing");
            case Set<?> many ->
                many.stream().map(Specimens::text).sorted().toList().toString();
            case Collection<?> many ->
                many.stream().map(Specimens::text).toList().toString();
            case Map<?, ?> map ->
                map.entrySet().stream()
                        .map(entry -> text(entry.getKey()) + "=" + text(entry.getValue()))
                        .sorted()
                        .toList()
                        .toString();
            default ->
                whole.toString().startsWith(whole.getClass().getName() + "@")
                        ? whole.getClass().getName()
                        : whole.toString();
        };
    }

    static Object make(Class<?> record, List<Object> parts) {
        try {
            var maker = record.getDeclaredConstructors()[0];
            maker.setAccessible(true);
            return maker.newInstance(parts.toArray());
        } catch (ReflectiveOperationException impossible) {
            throw new AssertionError("no specimen of " + record, impossible);
        }
    }

    /** What a method gives, or the name of what it throws. */
    static @Nullable Object call(Object target, Method method, List<@Nullable Object> arguments) {
        try {
            method.setAccessible(true);
            return method.invoke(target, new ArrayList<>(arguments).toArray());
        } catch (InvocationTargetException failure) {
            if (failure.getCause() instanceof RuntimeException thrown) {
                throw thrown;
            }
            throw new AssertionError(failure.getCause());
        } catch (IllegalAccessException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
