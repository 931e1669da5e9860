/** Keeps the records of the core in H2 or PostgreSQL. */
@NullMarked
package tundish.storage;

import org.jspecify.annotations.NullMarked;
