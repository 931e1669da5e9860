package tundish.imports;

import java.io.OutputStream;
import java.util.Optional;
import tundish.message.Card;
import tundish.message.PlainText;
import tundish.table.TableFile;
import tundish.table.TableWriter;
import tundish.workspace.WorkspaceId;

/** Where files come in and go out: what core cannot do itself. */
public interface FileDesk {

    /** A desk without files, which writes no workbooks either. */
    FileDesk NONE = new FileDesk() {
        @Override
        public Optional<TableFile> find(WorkspaceId workspace, String upload) {
            return Optional.empty();
        }

        @Override
        public Progress progress(String upload) {
            return Progress.NONE;
        }

        @Override
        public byte[] book(Card card, PlainText words) {
            throw new UnsupportedOperationException("no workbooks at this desk");
        }

        @Override
        public TableWriter workbook(OutputStream out, String sheet) {
            throw new UnsupportedOperationException("no workbooks at this desk");
        }
    };

    /**
     * A file that was handed over in a workspace, by the name it got; empty where there is none, or no longer.
     *
     * @throws tundish.table.UnreadableTableException where it is of a kind that holds no table
     */
    Optional<TableFile> find(WorkspaceId workspace, String upload);

    /** Who wants to know how far the import of that file is. */
    Progress progress(String upload);

    /** A card as an XLSX workbook: its words and tables in cells, its pictures drawn. @param words how lines read */
    byte[] book(Card card, PlainText words);

    /** An XLSX workbook with one sheet of that name. */
    TableWriter workbook(OutputStream out, String sheet);
}
