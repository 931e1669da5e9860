/** The languages people are answered in. */
@NullMarked
package tundish.language;

import org.jspecify.annotations.NullMarked;
