/** The HTTP API: the same deals, nudges and outbox for other programs. */
@NullMarked
package tundish.bot.api;

import org.jspecify.annotations.NullMarked;
