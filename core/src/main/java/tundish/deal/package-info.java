/** Deals, their ledger of stage changes and edits, and their references. */
@NullMarked
package tundish.deal;

import org.jspecify.annotations.NullMarked;
