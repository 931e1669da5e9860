/** What every chat platform's adapter needs: work put off until the platform has its answer, repeats, mishaps, files. */
@NullMarked
package tundish.bot.chat;

import org.jspecify.annotations.NullMarked;
