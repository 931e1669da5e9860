/** The application: settings, wiring and the main method. */
@NullMarked
package tundish.bot;

import org.jspecify.annotations.NullMarked;
