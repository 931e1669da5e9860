/** What the figures suggest to change, who decided what, and what came of it. */
@NullMarked
package tundish.suggestion;

import org.jspecify.annotations.NullMarked;
