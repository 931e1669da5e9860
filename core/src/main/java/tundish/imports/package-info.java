/** Deals, their history and leads from tables, and the funnel table as a file: what a column means, what a row asks for, what became of it. */
@NullMarked
package tundish.imports;

import org.jspecify.annotations.NullMarked;
