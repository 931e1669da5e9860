/** What everything else leans on: transactions and lost races. */
@NullMarked
package tundish;

import org.jspecify.annotations.NullMarked;
