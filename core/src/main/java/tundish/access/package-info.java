/** What lets programs in: the tokens of the HTTP API. */
@NullMarked
package tundish.access;

import org.jspecify.annotations.NullMarked;
