/** In which teams the bot is installed, by which sealed token it speaks there, and what happens when it comes and goes. */
@NullMarked
package tundish.installation;

import org.jspecify.annotations.NullMarked;
