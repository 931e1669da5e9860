/** Goals: what is to be reached by when, what that takes at every stage, and how far it is. */
@NullMarked
package tundish.goal;

import org.jspecify.annotations.NullMarked;
