/** Draws core's pictures as PNG, with a bundled font, also on a machine that has none. */
@NullMarked
package tundish.bot.picture;

import org.jspecify.annotations.NullMarked;
