/** The one place where deals are changed: row, ledger, clocks and open nudges together. */
@NullMarked
package tundish.book;

import org.jspecify.annotations.NullMarked;
