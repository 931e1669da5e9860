/** Every contact with a customer, for ever traceable. */
@NullMarked
package tundish.followup;

import org.jspecify.annotations.NullMarked;
