/** Pictures as plain data: what is to be drawn, without a word on how. */
@NullMarked
package tundish.picture;

import org.jspecify.annotations.NullMarked;
