package tundish.storage;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import tundish.imports.HandedFiles;
import tundish.workspace.WorkspaceId;

/** In pieces: H2's bytea ends at one megabyte, and nobody has to hold a whole file. */
final class JdbcHandedFiles implements HandedFiles {

    private static final int PIECE = 512 * 1024;

    private final JdbcClient jdbc;

    JdbcHandedFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void keep(WorkspaceId workspace, String name, Instant at, InputStream content) throws IOException {
        var piece = content.readNBytes(PIECE);
        var number = 0;
        do {
            jdbc.sql(
                            "insert into upload_piece (workspace_id, name, piece, handed_over, content) values (?, ?, ?, ?, ?)")
                    .params(workspace.value(), name, number++, at.atOffset(ZoneOffset.UTC), piece)
                    .update();
            piece = content.readNBytes(PIECE);
        } while (piece.length > 0);
    }

    @Override
    public Optional<Instant> copy(WorkspaceId workspace, String name, OutputStream to) throws IOException {
        var at = jdbc.sql("select handed_over from upload_piece where workspace_id = ? and name = ? and piece = 0")
                .params(workspace.value(), name)
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
        if (at.isPresent()) {
            for (var piece = piece(workspace, name, 0); piece.isPresent(); ) {
                to.write(piece.get().content());
                piece = piece(workspace, name, piece.get().number() + 1);
            }
        }
        return at;
    }

    private Optional<Piece> piece(WorkspaceId workspace, String name, int number) {
        return jdbc.sql("select content from upload_piece where workspace_id = ? and name = ? and piece = ?")
                .params(workspace.value(), name, number)
                .query((row, _) -> new Piece(number, row.getBytes(1)))
                .optional();
    }

    @Override
    public void forget(Instant before) {
        jdbc.sql("delete from upload_piece where handed_over < ?")
                .params(before.atOffset(ZoneOffset.UTC))
                .update();
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record Piece(int number, byte[] content) {}
}
