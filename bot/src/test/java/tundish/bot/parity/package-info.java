/** Compares what the platforms can show. */
@NullMarked
package tundish.bot.parity;

import org.jspecify.annotations.NullMarked;
