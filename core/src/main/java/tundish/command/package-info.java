/** The commands as people type them, and how words become operations. */
@NullMarked
package tundish.command;

import org.jspecify.annotations.NullMarked;
