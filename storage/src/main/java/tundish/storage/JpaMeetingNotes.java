package tundish.storage;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tundish.Overtaken;
import tundish.sync.Feedback;
import tundish.sync.Item;
import tundish.sync.MeetingNotes;
import tundish.workspace.WorkspaceId;

@InTransaction
class JpaMeetingNotes implements MeetingNotes {

    private final FeedbackRows feedback;
    private final ItemRows items;
    private final EntityManager entities;
    private final RowWriter writer;

    JpaMeetingNotes(FeedbackRows feedback, ItemRows items, EntityManager entities, RowWriter writer) {
        this.feedback = feedback;
        this.items = items;
        this.entities = entities;
        this.writer = writer;
    }

    @Override
    public long nextNumber(WorkspaceId workspace) {
        return writer.next("note_seq");
    }

    @Override
    public void add(WorkspaceId workspace, Feedback heard) {
        writer.add(new FeedbackRow(workspace, heard), "feedback " + heard.number());
    }

    @Override
    public List<Feedback> feedback(WorkspaceId workspace, Instant from, Instant to) {
        return feedback.between(workspace.value(), from, to).stream()
                .map(FeedbackRow::toFeedback)
                .toList();
    }

    @Override
    public void save(Item item) {
        var known = row(item.workspace(), item.number());
        if (known.isEmpty()) {
            writer.add(new ItemRow(item), "item " + item.number());
        } else {
            change(known.get(), item);
        }
    }

    private void change(ItemRow row, Item item) {
        if (row.version() != item.version()) {
            throw new Overtaken("item " + item.number());
        }
        row.accept(item);
        writer.keep(row, "item " + item.number());
    }

    @Override
    public Optional<Item> item(WorkspaceId workspace, long number) {
        return row(workspace, number).map(ItemRow::toItem);
    }

    private Optional<ItemRow> row(WorkspaceId workspace, long number) {
        return Optional.ofNullable(entities.find(ItemRow.class, new Key(workspace.value(), number)));
    }

    @Override
    public List<Item> items(WorkspaceId workspace, Instant since) {
        return items.openOrSince(workspace.value(), since).stream()
                .map(ItemRow::toItem)
                .toList();
    }
}
