package tundish.bot.console;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tundish.bot.console.Message.Attachment;
import tundish.workspace.WorkspaceId;

/** The messages of all rooms, the last {@value #KEPT} of each. */
@Component
@WhenConsoleIsOn
final class ConsoleMessages {

    static final int KEPT = 200;

    private static final String COLUMNS =
            "select workspace_id, id, revision, room, only_for, author, html, at from console_message ";

    private final JdbcClient jdbc;

    ConsoleMessages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A number that no message had before, as id or as revision. */
    long next() {
        return jdbc.sql("select nextval('console_message_number')")
                .query(Long.class)
                .single();
    }

    /**
     * Keeps a new message, and lets the oldest of the room go.
     *
     * @param nonce the same for every attempt at one message; null where there is one attempt only
     * @return whether it is new
     */
    boolean add(Message message, List<Attachment> attachments, @Nullable String nonce) {
        try {
            insert(message, first(attachments), nonce);
        } catch (DuplicateKeyException thereAlready) {
            return false;
        }
        addMore(message, attachments);
        jdbc.sql("""
                        delete from console_message where workspace_id = :workspace and room = :room and id <=
                        (select id from console_message where workspace_id = :workspace and room = :room
                         order by id desc offset :kept rows fetch next 1 rows only)""")
                .param("workspace", message.workspace().value())
                .param("room", message.room())
                .param("kept", KEPT)
                .update();
        return true;
    }

    private static @Nullable Attachment first(List<Attachment> attachments) {
        return attachments.isEmpty() ? null : attachments.getFirst();
    }

    private void addMore(Message message, List<Attachment> attachments) {
        for (var place = 1; place < attachments.size(); place++) {
            jdbc.sql("insert into console_picture (workspace_id, message_id, place, file_name, content)"
                            + " values (?, ?, ?, ?, ?)")
                    .params(
                            message.workspace().value(),
                            message.id(),
                            place,
                            attachments.get(place).fileName(),
                            attachments.get(place).content())
                    .update();
        }
    }

    private void insert(Message message, @Nullable Attachment attachment, @Nullable String nonce) {
        jdbc.sql("""
                        insert into console_message (workspace_id, id, revision, room, only_for, author, html, at, nonce,
                          file_name, media_type, content)
                        values (:workspace, :id, :revision, :room, :onlyFor, :author, :html, :at, :nonce,
                          :fileName, :mediaType, :content)""")
                .param("workspace", message.workspace().value())
                .param("id", message.id())
                .param("revision", message.revision())
                .param("room", message.room())
                .param("onlyFor", message.onlyFor())
                .param("author", message.author())
                .param("html", message.html())
                .param("at", OffsetDateTime.ofInstant(message.at(), ZoneOffset.UTC))
                .param("nonce", nonce)
                .params(columns(attachment))
                .update();
    }

    Optional<Long> withNonce(WorkspaceId workspace, String nonce) {
        return jdbc.sql("select id from console_message where workspace_id = ? and nonce = ?")
                .params(workspace.value(), nonce)
                .query(Long.class)
                .optional();
    }

    Optional<Message> find(WorkspaceId workspace, long id) {
        return jdbc.sql(COLUMNS + "where workspace_id = ? and id = ?")
                .params(workspace.value(), id)
                .query(ConsoleMessages::message)
                .optional();
    }

    /** @param place 0 for the first picture, or for a file */
    Optional<Attachment> attachment(WorkspaceId workspace, long id, int place) {
        return place == 0 ? first(workspace, id) : further(workspace, id, place);
    }

    private Optional<Attachment> further(WorkspaceId workspace, long id, int place) {
        return jdbc.sql("select file_name, content from console_picture"
                        + " where workspace_id = ? and message_id = ? and place = ?")
                .params(workspace.value(), id, place)
                .query((row, _) -> new Attachment(row.getString("file_name"), "image/png", row.getBytes("content")))
                .optional();
    }

    private Optional<Attachment> first(WorkspaceId workspace, long id) {
        return jdbc.sql("""
                        select file_name, media_type, content from console_message
                        where workspace_id = ? and id = ? and content is not null""")
                .params(workspace.value(), id)
                .query((row, _) -> new Attachment(
                        row.getString("file_name"), row.getString("media_type"), row.getBytes("content")))
                .optional();
    }

    /** Keeps what changed of a message. */
    void save(Message message, List<Attachment> attachments) {
        jdbc.sql("""
                        update console_message set revision = :revision, only_for = :onlyFor, html = :html,
                          file_name = :fileName, media_type = :mediaType, content = :content
                        where workspace_id = :workspace and id = :id""")
                .param("revision", message.revision())
                .param("onlyFor", message.onlyFor())
                .param("html", message.html())
                .params(columns(first(attachments)))
                .param("workspace", message.workspace().value())
                .param("id", message.id())
                .update();
        jdbc.sql("delete from console_picture where workspace_id = ? and message_id = ?")
                .params(message.workspace().value(), message.id())
                .update();
        addMore(message, attachments);
    }

    /** What a persona sees of a room that was said or changed after a revision, the oldest first. */
    List<Message> since(long revision, String room, Persona viewer) {
        return jdbc.sql(COLUMNS + """
                        where workspace_id = ? and room = ? and revision > ? and (only_for is null or only_for = ?)
                        order by id""")
                .params(viewer.member().id().workspace().value(), room, revision, viewer.number())
                .query(ConsoleMessages::message)
                .list();
    }

    /** The newest revision of what everybody sees, by room. */
    Map<String, Long> newest(WorkspaceId workspace) {
        return jdbc
                .sql("""
                        select room, max(revision) as newest from console_message
                        where workspace_id = ? and only_for is null and author is null group by room""")
                .param(workspace.value())
                .query((row, _) -> Map.entry(row.getString("room"), row.getLong("newest")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Map<String, @Nullable Object> columns(@Nullable Attachment attachment) {
        var columns = new HashMap<String, @Nullable Object>();
        columns.put("fileName", attachment == null ? null : attachment.fileName());
        columns.put("mediaType", attachment == null ? null : attachment.mediaType());
        columns.put("content", attachment == null ? null : attachment.content());
        return columns;
    }

    private static Message message(ResultSet row, int number) throws SQLException {
        return new Message(
                new WorkspaceId(row.getLong("workspace_id")),
                row.getLong("id"),
                row.getLong("revision"),
                row.getString("room"),
                row.getObject("only_for", Long.class),
                row.getObject("author", Long.class),
                row.getString("html"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
