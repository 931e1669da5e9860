package tundish.testing;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import tundish.deal.DealId;
import tundish.member.MemberId;
import tundish.nudge.Claim;
import tundish.nudge.Nudge;
import tundish.nudge.Nudge.State;
import tundish.nudge.NudgeKey;
import tundish.nudge.Nudges;
import tundish.workspace.WorkspaceId;

public final class InMemoryNudges implements Nudges, Rewindable {

    private final Shelf<NudgeKey, Instant> claims = new Shelf<>();
    private final Shelf<Copy, Nudge> copies = new Shelf<>();

    @Override
    public boolean claim(NudgeKey key, Instant since, List<MemberId> to) {
        return claimAll(List.of(new Claim(key, since, to))).contains(key);
    }

    @Override
    public Set<NudgeKey> claimAll(List<Claim> all) {
        return all.stream().filter(this::isFirst).map(Claim::key).collect(toSet());
    }

    private boolean isFirst(Claim claim) {
        if (claims.get(claim.key()) != null) {
            return false;
        }
        claims.put(claim.key(), claim.since());
        claim.to().forEach(member -> keep(new Nudge(claim.key(), claim.since(), member, State.WAITING, null, null)));
        return true;
    }

    @Override
    public Set<NudgeKey> claimed(List<DealId> deals) {
        return claims.byKey().keySet().stream()
                .filter(key -> deals.contains(key.deal()))
                .collect(toSet());
    }

    @Override
    public Set<NudgeKey> answered(DealId deal) {
        return all().stream()
                .filter(nudge -> nudge.key().deal().equals(deal) && nudge.state() == State.ANSWERED)
                .map(Nudge::key)
                .collect(toSet());
    }

    @Override
    public List<Nudge> enclose(MemberId to, long letter) {
        return all().stream()
                .filter(nudge -> nudge.to().equals(to) && nudge.state() == State.WAITING)
                .map(nudge -> new Nudge(nudge.key(), nudge.since(), to, State.WAITING, letter, null))
                .peek(this::keep)
                .toList();
    }

    @Override
    public void withdraw(Nudge nudge) {
        if (isIn(nudge, State.WAITING)) {
            copies.byKey().remove(copy(nudge));
            if (all().stream().noneMatch(other -> other.key().equals(nudge.key()))) {
                claims.byKey().remove(nudge.key());
            }
        }
    }

    @Override
    public void redirect(Nudge nudge, Collection<MemberId> to) {
        if (isIn(nudge, State.WAITING)) {
            copies.byKey().remove(copy(nudge));
            to.stream()
                    .map(member -> new Nudge(nudge.key(), nudge.since(), member, State.WAITING, null, null))
                    .filter(redirected -> copies.find(copy(redirected)).isEmpty())
                    .forEach(this::keep);
        }
    }

    @Override
    public void pass(Nudge nudge, MemberId to) {
        if (isIn(nudge, State.WAITING) || isIn(nudge, State.SENT)) {
            copies.byKey().remove(copy(nudge));
            var passed = new Nudge(nudge.key(), nudge.since(), to, State.SENT, null, null);
            if (copies.find(copy(passed)).isEmpty()) {
                keep(passed);
            }
        }
    }

    @Override
    public List<Nudge> about(DealId deal) {
        return all().stream().filter(nudge -> nudge.key().deal().equals(deal)).toList();
    }

    @Override
    public void sent(WorkspaceId workspace, long letter) {
        in(workspace, letter).stream()
                .filter(nudge -> nudge.state() == State.WAITING)
                .forEach(nudge ->
                        keep(new Nudge(nudge.key(), nudge.since(), nudge.to(), State.SENT, nudge.letter(), null)));
    }

    @Override
    public List<Nudge> in(WorkspaceId workspace, long letter) {
        return all().stream()
                .filter(nudge -> nudge.to().workspace().equals(workspace))
                .filter(nudge -> nudge.letter() != null && nudge.letter() == letter)
                .toList();
    }

    @Override
    public List<Nudge> open(DealId deal) {
        return open().filter(nudge -> nudge.key().deal().equals(deal)).toList();
    }

    @Override
    public List<Nudge> open(MemberId to) {
        return open().filter(nudge -> nudge.to().equals(to)).toList();
    }

    private Stream<Nudge> open() {
        return all().stream().filter(nudge -> nudge.state() != State.ANSWERED);
    }

    @Override
    public void answer(Nudge nudge, Nudge.Done done) {
        if (isIn(nudge, State.WAITING) || isIn(nudge, State.SENT)) {
            keep(new Nudge(nudge.key(), nudge.since(), nudge.to(), State.ANSWERED, nudge.letter(), done));
        }
    }

    private boolean isIn(Nudge nudge, State state) {
        return copies.find(copy(nudge)).filter(known -> known.state() == state).isPresent();
    }

    void forget(DealId gone) {
        claims.byKey().keySet().removeIf(key -> key.deal().equals(gone));
        copies.removeIf(nudge -> nudge.key().deal().equals(gone));
    }

    private void keep(Nudge nudge) {
        copies.put(copy(nudge), nudge);
    }

    /** Every copy of every workspace, for tests that look inside. */
    public Collection<Nudge> all() {
        return copies.all().stream().sorted(comparing(Nudge::since)).toList();
    }

    @Override
    public Runnable mark() {
        var former = List.of(claims.mark(), copies.mark());
        return () -> former.forEach(Runnable::run);
    }

    private static Copy copy(Nudge nudge) {
        return new Copy(nudge.key(), nudge.to());
    }

    private record Copy(NudgeKey key, MemberId to) {}
}
