/** Discord: interactions in, replies and messages out, and how they look there. */
@NullMarked
package tundish.bot.discord;

import org.jspecify.annotations.NullMarked;
