package tundish.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** Watches what a store is asked to do. */
public final class Calls {

    private Calls() {}

    public static <T> T counted(Class<T> type, T store, String method, AtomicInteger count) {
        return checked(type, store, method, _ -> count.incrementAndGet());
    }

    /** @param check is handed the arguments first, and may throw */
    public static <T> T checked(Class<T> type, T store, String method, Consumer<Object[]> check) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (_, called, arguments) -> {
                    if (called.getName().equals(method)) {
                        check.accept(arguments);
                    }
                    try {
                        return called.invoke(store, arguments);
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                }));
    }
}
