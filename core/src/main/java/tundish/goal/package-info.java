/** What a team wants to reach, what that takes stage by stage, and how far it is. */
@NullMarked
package tundish.goal;

import org.jspecify.annotations.NullMarked;
