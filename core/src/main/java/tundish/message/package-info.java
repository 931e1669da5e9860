/** Cards and forms as the core means them, before any platform's markup. */
@NullMarked
package tundish.message;

import org.jspecify.annotations.NullMarked;
