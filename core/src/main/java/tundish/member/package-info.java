/** The people of a workspace and what they may do. */
@NullMarked
package tundish.member;

import org.jspecify.annotations.NullMarked;
