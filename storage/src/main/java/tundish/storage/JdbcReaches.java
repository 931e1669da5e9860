package tundish.storage;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import tundish.member.MemberId;
import tundish.member.Reaches;
import tundish.workspace.Platform;

@InTransaction
class JdbcReaches implements Reaches {

    private static final String OF_MEMBER = " where workspace_id = ? and member_id = ?";

    private final JdbcClient jdbc;

    JdbcReaches(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Platform> of(MemberId member) {
        return jdbc.sql("select platform from reach" + OF_MEMBER)
                .params(member.workspace().value(), member.number())
                .query(String.class)
                .optional()
                .map(Platform::valueOf);
    }

    @Override
    public void spoke(MemberId member, Platform platform) {
        if (of(member).filter(platform::equals).isEmpty()) {
            put(member, platform);
            jdbc.sql("update reach set platform = ?" + OF_MEMBER + " and chosen = false")
                    .params(platform.name(), member.workspace().value(), member.number())
                    .update();
        }
    }

    @Override
    public void choose(MemberId member, Platform platform) {
        put(member, platform);
        jdbc.sql("update reach set platform = ?, chosen = true" + OF_MEMBER)
                .params(platform.name(), member.workspace().value(), member.number())
                .update();
    }

    @Override
    public void follow(MemberId member) {
        jdbc.sql("update reach set chosen = false" + OF_MEMBER)
                .params(member.workspace().value(), member.number())
                .update();
    }

    private void put(MemberId member, Platform platform) {
        jdbc.sql("insert into reach (workspace_id, member_id, platform, chosen) values (?, ?, ?, false)"
                        + " on conflict do nothing")
                .params(member.workspace().value(), member.number(), platform.name())
                .update();
    }
}
