package tundish.member;

import static tundish.member.Trait.EMAIL;
import static tundish.member.Trait.LANGUAGE;
import static tundish.member.Trait.NAME;
import static tundish.member.Trait.ROLE;
import static tundish.member.Trait.ZONE;

import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tundish.language.Language;
import tundish.workspace.Platform;

/**
 * A person of a workspace.
 *
 * @param email empty where it is not known
 * @param accounts where the person can be reached; none for somebody who is known by name only, from an import
 * @param active false for somebody who left
 * @param byHand what was set here, so that the platform's word on it counts no more
 * @param team whom the person sells with, for figures and goals; empty for no team
 */
public record Member(
        MemberId id,
        String name,
        String email,
        Role role,
        ZoneId zone,
        Language language,
        boolean active,
        List<Account> accounts,
        Set<Trait> byHand,
        String team) {

    public Member {
        accounts = List.copyOf(accounts);
        byHand = Set.copyOf(byHand);
    }

    /** Somebody of no team. */
    public Member(
            MemberId id,
            String name,
            String email,
            Role role,
            ZoneId zone,
            Language language,
            boolean active,
            List<Account> accounts,
            Set<Trait> byHand) {
        this(id, name, email, role, zone, language, active, accounts, byHand, "");
    }

    /** As a platform tells of somebody; a role beyond the first one is never a platform's idea. */
    public Member(
            MemberId id,
            String name,
            String email,
            Role role,
            ZoneId zone,
            Language language,
            boolean active,
            List<Account> accounts) {
        this(id, name, email, role, zone, language, active, accounts, role == Role.REP ? Set.of() : Set.of(ROLE));
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
        return new Member(id, name, email, changed, zone, language, active, accounts, byHand, team);
    }

    public Member with(List<Account> changed) {
        return new Member(id, name, email, role, zone, language, active, changed, byHand, team);
    }

    public Member withTeam(String changed) {
        return new Member(id, name, email, role, zone, language, active, accounts, byHand, changed);
    }

    /** The same person, under the number of another workspace. */
    public Member in(MemberId other) {
        return new Member(other, name, email, role, zone, language, active, accounts, byHand, team);
    }

    /** Whether there is anywhere to tell this person something: an import knows people by their names alone. */
    public boolean isReached() {
        return active && !accounts.isEmpty();
    }

    public Member withActive(boolean changed) {
        return new Member(id, name, email, role, zone, language, changed, accounts, byHand, team);
    }

    /** The same person, with these things set here and all others as the platform tells. */
    public Member withByHand(Set<Trait> changed) {
        return new Member(id, name, email, role, zone, language, active, accounts, changed, team);
    }

    public Member setByHand(Trait trait) {
        var more = EnumSet.of(trait);
        more.addAll(byHand);
        return withByHand(more);
    }

    public Member leftToThePlatform(Trait trait) {
        return byHand.contains(trait)
                ? withByHand(
                        Set.copyOf(byHand.stream().filter(each -> each != trait).toList()))
                : this;
    }

    public boolean isByHand(Trait trait) {
        return byHand.contains(trait);
    }

    /** Takes over what a platform tells, but for what was set here. */
    public Member following(Profile told) {
        return new Member(
                id,
                isByHand(NAME) ? name : told.name(),
                isByHand(EMAIL) || told.email().isEmpty() ? email : told.email(),
                role,
                isByHand(ZONE) ? zone : told.zone(),
                isByHand(LANGUAGE) ? language : told.language(),
                active,
                accounts,
                byHand,
                team);
    }
}
