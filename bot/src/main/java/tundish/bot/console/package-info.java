/** The chat room in the browser: pages, live messages, and the demo with a clock that can be moved. */
@NullMarked
package tundish.bot.console;

import org.jspecify.annotations.NullMarked;
