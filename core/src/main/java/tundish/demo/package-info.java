/** An invented company with invented customers, so that there is something to look at before anything is set up. */
@NullMarked
package tundish.demo;

import org.jspecify.annotations.NullMarked;
