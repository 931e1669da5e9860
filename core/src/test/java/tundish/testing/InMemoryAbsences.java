package tundish.testing;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tundish.member.Absence;
import tundish.member.Absences;
import tundish.workspace.WorkspaceId;

public final class InMemoryAbsences implements Absences, Rewindable {

    private final Shelf<Long, Absence> absences = new Shelf<>();
    private long last;

    @Override
    public long nextNumber(WorkspaceId workspace) {
        return ++last;
    }

    @Override
    public Optional<Absence> find(WorkspaceId workspace, long number) {
        return absences.find(number)
                .filter(absence -> absence.member().workspace().equals(workspace));
    }

    @Override
    public List<Absence> after(WorkspaceId workspace, Instant moment) {
        return open().filter(absence -> absence.member().workspace().equals(workspace))
                .filter(absence -> absence.ends().isAfter(moment))
                .sorted(comparing(Absence::begins).thenComparing(Absence::number))
                .toList();
    }

    @Override
    public void save(Absence absence) {
        absences.put(absence.number(), absence);
    }

    @Override
    public List<Absence> takeEnded(Instant now, int limit) {
        return open().filter(absence -> !absence.ends().isAfter(now))
                .sorted(comparing(Absence::ends).thenComparing(Absence::number))
                .limit(limit)
                .toList();
    }

    private Stream<Absence> open() {
        return absences.all().stream().filter(absence -> !absence.over());
    }

    @Override
    public Runnable mark() {
        return absences.mark();
    }
}
