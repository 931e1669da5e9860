package tundish.storage;

import java.util.List;
import java.util.stream.IntStream;
import tundish.deal.DealHistory;
import tundish.deal.DealId;
import tundish.deal.Edit;
import tundish.deal.StageChange;

@InTransaction
class JpaDealHistory implements DealHistory {

    private final StageChangeRows changes;
    private final DealEditRows edits;
    private final RowWriter writer;
    private final DealTable table;

    JpaDealHistory(StageChangeRows changes, DealEditRows edits, RowWriter writer) {
        this.changes = changes;
        this.edits = edits;
        this.writer = writer;
        this.table = new DealTable(writer);
    }

    @Override
    public void append(StageChange change) {
        table.append(List.of(change), "stay " + change.stay() + " of deal " + change.deal());
    }

    @Override
    public void append(Edit edit) {
        writer.add(new DealEditRow(writer.next("deal_edit_seq"), edit), "deal " + edit.deal());
    }

    @Override
    public void appendAll(List<StageChange> lines) {
        table.append(lines, "one of " + lines.size() + " stays");
    }

    @Override
    public void appendEdits(List<Edit> lines) {
        var numbers = writer.next("deal_edit_seq", lines.size());
        writer.addAll(
                IntStream.range(0, lines.size())
                        .mapToObj(each -> new DealEditRow(numbers.get(each), lines.get(each)))
                        .toList(),
                "one of " + lines.size() + " edits");
    }

    @Override
    public List<StageChange> changes(DealId deal) {
        return changes.findByWorkspaceIdAndDealIdOrderByStay(deal.workspace().value(), deal.number()).stream()
                .map(StageChangeRow::toStageChange)
                .toList();
    }

    @Override
    public List<Edit> edits(DealId deal) {
        return edits.findByWorkspaceIdAndDealIdOrderById(deal.workspace().value(), deal.number()).stream()
                .map(DealEditRow::toEdit)
                .toList();
    }
}
