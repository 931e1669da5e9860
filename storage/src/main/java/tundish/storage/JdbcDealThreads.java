package tundish.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tundish.chat.DealThread;
import tundish.chat.DealThread.Place;
import tundish.chat.DealThread.Told;
import tundish.chat.DealThreads;
import tundish.deal.DealId;
import tundish.workspace.Channel;
import tundish.workspace.Platform;

/** Whoever writes here holds the lane of the deal's thread, so that no two write at once. */
@InTransaction
class JdbcDealThreads implements DealThreads {

    private final JdbcClient jdbc;

    JdbcDealThreads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<DealThread> find(DealId deal) {
        return jdbc.sql("select * from deal_thread where workspace_id = ? and deal_id = ?")
                .params(deal.workspace().value(), deal.number())
                .query((row, _) -> thread(deal, row))
                .optional();
    }

    private static DealThread thread(DealId deal, ResultSet row) throws SQLException {
        return new DealThread(
                deal,
                new Channel(Platform.valueOf(row.getString("platform")), row.getString("channel_id")),
                place(row.getString("card_channel"), row.getString("thread_id")),
                new Told(row.getInt("told_changes"), row.getInt("told_edits"), row.getInt("told_follow_ups")),
                row.getLong("shown_version"),
                row.getString("tag"),
                row.getBoolean("anew"));
    }

    private static @Nullable Place place(@Nullable String cardChannel, @Nullable String id) {
        return cardChannel == null || id == null ? null : new Place(cardChannel, id);
    }

    @Override
    public void save(DealThread thread) {
        jdbc.sql("delete from deal_thread where workspace_id = ? and deal_id = ?")
                .params(thread.deal().workspace().value(), thread.deal().number())
                .update();
        var place = thread.place();
        jdbc.sql("""
                insert into deal_thread (workspace_id, deal_id, platform, channel_id, card_channel, thread_id,
                    told_changes, told_edits, told_follow_ups, shown_version, tag, anew)
                values (:workspace, :deal, :platform, :channel, :cardChannel, :thread,
                    :changes, :edits, :followUps, :version, :tag, :anew)""")
                .param("workspace", thread.deal().workspace().value())
                .param("deal", thread.deal().number())
                .param("platform", thread.channel().platform().name())
                .param("channel", thread.channel().id())
                .param("cardChannel", place == null ? null : place.cardChannel())
                .param("thread", place == null ? null : place.id())
                .param("changes", thread.told().changes())
                .param("edits", thread.told().edits())
                .param("followUps", thread.told().followUps())
                .param("version", thread.shownVersion())
                .param("tag", thread.tag())
                .param("anew", thread.anew())
                .update();
    }
}
