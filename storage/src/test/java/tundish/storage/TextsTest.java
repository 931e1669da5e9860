package tundish.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tundish.operation.Draft;
import tundish.operation.FormId;
import tundish.operation.FormName;
import tundish.testing.StoresContract;

/** Texts that a database might choke on. */
class TextsTest {

    @Nested
    class OnH2 extends StorageTest.OnH2 implements Contract {}

    @Nested
    class OnPostgres extends StorageTest.OnPostgres implements Contract {

        @Autowired
        private JdbcClient jdbc;

        @Test
        void quotesNoRowWhenSomethingFails() {
            assertThatThrownBy(() -> jdbc.sql("insert into deal (workspace_id, contact_details) values (1, ?)")
                            .param("jane@acme.example")
                            .update())
                    .rootCause()
                    .hasMessageContaining("null value in column")
                    .message()
                    .doesNotContain("jane@acme.example");
        }
    }

    interface Contract extends StoresContract {

        @Test
        default void dropsTheSignThatPostgresCannotHold() {
            var workspace = workspace();
            var deal = kept(newDeal(workspace, "Ac\0me", "LX20240429001").withNextAction(null));
            assertThat(stores().deals().find(deal.id()).orElseThrow().title()).isEqualTo("Acme");
            assertThat(stores().deals().withExternalId(workspace, "\0")).isEmpty();
            assertThat(stores().deals().matching(workspace, "Ac\0me", 5)).hasSize(1);
            var draft = new Draft(
                    stores().drafts().nextId(workspace),
                    member(workspace, "Tom").id(),
                    FormId.of(FormName.LEAD),
                    Map.of("need", "a\0b"),
                    MONDAY);
            stores().drafts().keep(draft);
            assertThat(stores().drafts().find(draft.id()).orElseThrow().values())
                    .containsEntry("need", "ab");
        }

        @Test
        default void keepsEverySignThatThereIs() {
            var text =
                    "\u0001\u202e\uFFFD \uD83D\uDE80 é e\u0301 \t \u2028 <!channel> @everyone ' \" \\ {{0}} ${x} ?1 :a";
            var deal = kept(newDeal(workspace(), text, "LX20240429001"));
            assertThat(stores().deals().find(deal.id()).orElseThrow().title()).isEqualTo(text);
        }
    }
}
