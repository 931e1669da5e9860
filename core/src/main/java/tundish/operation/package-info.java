/** Everything that can be asked of the bot, by whom, and why it may say no. */
@NullMarked
package tundish.operation;

import org.jspecify.annotations.NullMarked;
