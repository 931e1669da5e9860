package tundish.bot.console;

import org.jspecify.annotations.Nullable;
import tundish.operation.Actor;
import tundish.workspace.Workspace;
import tundish.workspace.WorkspaceId;

/** Where a browser is: as whom, in which room of which workspace. */
record Place(Workspace workspace, Persona persona, String room) {

    WorkspaceId id() {
        return workspace.id();
    }

    Actor actor() {
        return Personas.actor(workspace, persona);
    }

    boolean inChannel() {
        return room.equals(Personas.channel(workspace));
    }

    /** Who alone sees a private answer; null in direct messages, where nobody has to be kept out. */
    @Nullable
    Long onlyFor() {
        return inChannel() ? persona.number() : null;
    }

    ConsoleCards cards() {
        return new ConsoleCards(persona.zone(), persona.language());
    }

    ConsoleForms forms() {
        return new ConsoleForms(persona.zone(), persona.language());
    }
}
