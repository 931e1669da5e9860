package tundish.bot.console;

import org.springframework.stereotype.Component;

/** Finds where a browser says it is. */
@Component
@WhenConsoleIsOn
final class Places {

    private final Personas personas;

    Places(Personas personas) {
        this.personas = personas;
    }

    /** @throws NoSuchPlace if nobody has that number, or it is not a room of that persona */
    Place find(long number, String room) {
        var workspace = personas.workspace().orElseThrow(NoSuchPlace::new);
        var persona = personas.find(workspace, number).orElseThrow(NoSuchPlace::new);
        if (!room.equals(Personas.channel(workspace)) && !room.equals(persona.directRoom())) {
            throw new NoSuchPlace();
        }
        return new Place(workspace, persona, room);
    }
}
