/** Platforms that nobody here wrote, started from npm packages on this machine, and what listens in between. */
@NullMarked
package tundish.bot.peers;

import org.jspecify.annotations.NullMarked;
