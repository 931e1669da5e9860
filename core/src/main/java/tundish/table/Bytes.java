package tundish.table;

import java.io.IOException;
import java.io.InputStream;

/** Bytes that can be read from their start as often as needed. */
@FunctionalInterface
public interface Bytes {

    InputStream open() throws IOException;
}
