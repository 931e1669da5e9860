package tundish.bot.console;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** A page of somebody, or of a room, that is not there. */
@ResponseStatus(HttpStatus.NOT_FOUND)
final class NoSuchPlace extends RuntimeException {

    private static final long serialVersionUID = 1;
}
