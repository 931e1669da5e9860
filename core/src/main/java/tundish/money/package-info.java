/** Amounts with a currency, and sums that never mix two. */
@NullMarked
package tundish.money;

import org.jspecify.annotations.NullMarked;
