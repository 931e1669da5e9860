/** The weekly meeting of sales and marketing. */
@NullMarked
package tundish.sync;

import org.jspecify.annotations.NullMarked;
