package tundish.member;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import tundish.language.Language;
import tundish.workspace.Platform;

/**
 * A person of a workspace.
 *
 * @param email empty where it is not known
 * @param accounts where the person can be reached; none for somebody who is known by name only, from an import
 * @param active false for somebody who left
 */
public record Member(
        MemberId id,
        String name,
        String email,
        Role role,
        ZoneId zone,
        Language language,
        boolean active,
        List<Account> accounts) {

    public Member {
        accounts = List.copyOf(accounts);
    }

    public boolean may(Right right) {
        return right.heldBy(role);
    }

    public Optional<Account> on(Platform platform) {
        return accounts.stream()
                .filter(account -> account.platform() == platform)
                .findFirst();
    }

    public Member with(Role changed) {
        return new Member(id, name, email, changed, zone, language, active, accounts);
    }
}
