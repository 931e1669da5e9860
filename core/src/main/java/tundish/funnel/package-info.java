/** The stages a deal passes through, and what each asks for. */
@NullMarked
package tundish.funnel;

import org.jspecify.annotations.NullMarked;
