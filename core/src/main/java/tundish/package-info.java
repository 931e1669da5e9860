/** Tundish: a sales funnel that a team keeps from its chat. */
@NullMarked
package tundish;

import org.jspecify.annotations.NullMarked;
