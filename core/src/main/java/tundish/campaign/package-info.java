/** Campaigns: what they cost, which leads they touched, and what came of it. */
@NullMarked
package tundish.campaign;

import org.jspecify.annotations.NullMarked;
