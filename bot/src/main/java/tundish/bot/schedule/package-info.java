/** Everything that happens by the clock. */
@NullMarked
package tundish.bot.schedule;

import org.jspecify.annotations.NullMarked;
