package tundish.imports;

import tundish.imports.PlainRows.Keeper;
import tundish.imports.PlainRows.Outcome;
import tundish.member.Member;
import tundish.member.PersonText;

/**
 * Keeps which team each person sells with. A person is found by e-mail, otherwise by name; whom nobody knows yet becomes a
 * member without a login. An empty cell says nothing, and a word for none takes somebody out of the team.
 */
final class PeopleKeeper implements Keeper {

    private final People people;

    PeopleKeeper(People people) {
        this.people = people;
    }

    @Override
    public Outcome keep(Entry row) {
        var name = row.text(ImportField.NAME, RowReader.SHORT);
        var email = email(row);
        var known = people.known(ImportField.EMAIL, email).or(() -> people.known(ImportField.NAME, name));
        if (known.isEmpty() && name.isEmpty()) {
            throw new RowProblem(ImportField.NAME, "", RejectReason.MISSING);
        }
        var before = known.orElseGet(() -> people.newcomer(name, email));
        var after = before.withTeam(team(row, before));
        if (known.isPresent() && after.equals(before)) {
            return Outcome.UNCHANGED;
        }
        people.keep(after);
        return known.isPresent() ? Outcome.UPDATED : Outcome.CREATED;
    }

    private static String email(Entry row) {
        var email = row.text(ImportField.EMAIL, RowReader.SHORT);
        if (!email.isEmpty() && !PersonText.isEmail(email)) {
            throw new RowProblem(ImportField.EMAIL, email, RejectReason.NOT_AN_EMAIL);
        }
        return email;
    }

    private static String team(Entry row, Member member) {
        var team = row.text(ImportField.TEAM, PersonText.LONGEST_TEAM);
        return team.isEmpty() ? member.team() : PersonText.team(team);
    }
}
