/** Who is reminded of what, and when. */
@NullMarked
package tundish.nudge;

import org.jspecify.annotations.NullMarked;
