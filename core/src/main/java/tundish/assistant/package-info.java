/** Carries out what people ask and writes the answers. */
@NullMarked
package tundish.assistant;

import org.jspecify.annotations.NullMarked;
