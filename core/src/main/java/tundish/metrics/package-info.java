/** What the ledger adds up to: every figure of a funnel over a period, as of a moment, with the deals behind it. */
@NullMarked
package tundish.metrics;

import org.jspecify.annotations.NullMarked;
