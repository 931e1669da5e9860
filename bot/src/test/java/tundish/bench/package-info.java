/** The benchmark: the product on a real PostgreSQL beside what the bare database does with the same data. */
@NullMarked
package tundish.bench;

import org.jspecify.annotations.NullMarked;
