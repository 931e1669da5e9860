package tundish.member;

import java.util.Optional;
import tundish.workspace.Platform;

/** On which platform somebody who is on several is told in person: where they spoke last, unless they chose one. */
public interface Reaches {
    Optional<Platform> of(MemberId member);

    /** Somebody spoke there. Nothing happens where they chose. */
    void spoke(MemberId member, Platform platform);

    void choose(MemberId member, Platform platform);

    /** From now on again wherever they spoke last. */
    void follow(MemberId member);
}
