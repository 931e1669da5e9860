package tundish.assistant;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import tundish.access.ApiToken;
import tundish.access.ApiTokens;
import tundish.command.Values;
import tundish.member.Right;
import tundish.message.Form;
import tundish.message.Reply;
import tundish.operation.Actor;
import tundish.operation.FormId;
import tundish.operation.Operation.IssueToken;
import tundish.operation.Operation.RevokeToken;
import tundish.operation.Refusal.BadField;
import tundish.operation.Refusal.TooLate;

/** What lets programs of the team in. */
final class TokenOperations {

    private static final String BEGIN = "tundish-";
    private static final int LONGEST_NAME = 60;
    private static final int ID_BYTES = 4;
    private static final int SECRET_BYTES = 32;

    private final ApiTokens tokens;
    private final FormDesk desk;
    private final TokenCards cards;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();

    TokenOperations(ApiTokens tokens, FormDesk desk, People people, InstantSource clock) {
        this.tokens = tokens;
        this.desk = desk;
        this.cards = new TokenCards(people);
        this.clock = clock;
    }

    Reply show(Actor actor) {
        Permissions.require(actor, Right.CHANGE_SETTINGS);
        return Reply.privately(cards.all(actor, tokens.all(actor.workspaceId())));
    }

    Reply issue(Actor actor, IssueToken operation) {
        if (operation.name().isBlank()) {
            return show(actor);
        }
        Permissions.require(actor, Right.CHANGE_SETTINGS);
        var id = random(ID_BYTES);
        var secret = BEGIN + id + "-" + random(SECRET_BYTES);
        var token = new ApiToken(actor.workspaceId(), id, name(operation.name()), actor.id(), clock.instant());
        tokens.issue(token, secret);
        return Reply.privately(cards.issued(actor, token, secret));
    }

    private static String name(String typed) {
        var name = typed.strip();
        if (name.length() > LONGEST_NAME) {
            throw new BadField("name", "tooLong", LONGEST_NAME, name.length());
        }
        return name;
    }

    private String random(int length) {
        var bytes = new byte[length];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    Reply revoke(Actor actor, RevokeToken operation) {
        Permissions.require(actor, Right.CHANGE_SETTINGS);
        if (!tokens.revoke(actor.workspaceId(), operation.token())) {
            throw new TooLate("token.gone");
        }
        return new Reply.Rewritten(cards.all(actor, tokens.all(actor.workspaceId())));
    }

    Form form(Actor actor, FormId id, Values values) {
        Permissions.require(actor, Right.CHANGE_SETTINGS);
        var sheet = desk.sheet("tokens", actor, id, values);
        return sheet.form(List.of(sheet.text("name", true, false)));
    }
}
