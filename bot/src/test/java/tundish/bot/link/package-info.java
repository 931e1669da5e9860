/** Plays one team on two platforms at once. */
@NullMarked
package tundish.bot.link;

import org.jspecify.annotations.NullMarked;
