/** How things look where there is nothing but text. */
@NullMarked
package tundish.bot.text;

import org.jspecify.annotations.NullMarked;
