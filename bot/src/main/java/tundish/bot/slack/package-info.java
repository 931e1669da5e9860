/** Slack: requests in, replies and messages out, and how they look there. */
@NullMarked
package tundish.bot.slack;

import org.jspecify.annotations.NullMarked;
