/** The pages by which teams add the bot to their platform, and the keys that seal what they hand over. */
@NullMarked
package tundish.bot.install;

import org.jspecify.annotations.NullMarked;
