/** What requests go through before anybody answers them. */
@NullMarked
package tundish.bot.request;

import org.jspecify.annotations.NullMarked;
