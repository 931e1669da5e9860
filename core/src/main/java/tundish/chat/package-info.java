/** What the bot says on its own: the outbox, and how messages reach a platform. */
@NullMarked
package tundish.chat;

import org.jspecify.annotations.NullMarked;
