package tundish.testing;

import java.util.Optional;
import tundish.member.MemberId;
import tundish.member.Reaches;
import tundish.workspace.Platform;

public final class InMemoryReaches implements Reaches, Rewindable {

    private final Shelf<MemberId, Reach> reaches = new Shelf<>();

    private record Reach(Platform platform, boolean chosen) {}

    @Override
    public Optional<Platform> of(MemberId member) {
        return reaches.find(member).map(Reach::platform);
    }

    @Override
    public void spoke(MemberId member, Platform platform) {
        if (reaches.find(member).filter(Reach::chosen).isEmpty()) {
            reaches.put(member, new Reach(platform, false));
        }
    }

    @Override
    public void choose(MemberId member, Platform platform) {
        reaches.put(member, new Reach(platform, true));
    }

    @Override
    public void follow(MemberId member) {
        reaches.find(member).ifPresent(reach -> reaches.put(member, new Reach(reach.platform(), false)));
    }

    @Override
    public Runnable mark() {
        return reaches.mark();
    }
}
