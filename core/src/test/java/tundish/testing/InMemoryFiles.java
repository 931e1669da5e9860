package tundish.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tundish.imports.FileDesk;
import tundish.imports.Progress;
import tundish.message.Card;
import tundish.message.PlainText;
import tundish.table.CsvFile;
import tundish.table.CsvWriter;
import tundish.table.TableFile;
import tundish.table.TableWriter;
import tundish.workspace.WorkspaceId;

/** Text files by name; what would be a workbook is written as CSV. */
public final class InMemoryFiles implements FileDesk {

    public final List<String> progress = new ArrayList<>();
    private final Map<String, String> files = new HashMap<>();

    public void put(String name, String text) {
        files.put(name, text);
    }

    @Override
    public Optional<TableFile> find(WorkspaceId workspace, String upload) {
        return Optional.ofNullable(files.get(upload))
                .map(text -> new CsvFile(() -> new ByteArrayInputStream(text.getBytes(UTF_8))));
    }

    @Override
    public Progress progress(String upload) {
        return (done, total) -> progress.add(upload + ": " + done + " of " + total);
    }

    @Override
    public byte[] book(Card card, PlainText words) {
        return words.render(card).getBytes(UTF_8);
    }

    @Override
    public TableWriter workbook(OutputStream out, String sheet) {
        return new CsvWriter(out);
    }
}
