/** A team that uses the bot: its settings and where it talks. */
@NullMarked
package tundish.workspace;

import org.jspecify.annotations.NullMarked;
