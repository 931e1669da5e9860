package tundish.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tundish.operation.Refusal.BadField;

class MappingTextTest {

    private static final Mapping MAPPING = new Mapping(
            Map.of("Account \"x\"", "customer", "公司=名", "need"),
            Map.of("stage", Map.of("engaging", "prospect")),
            "MM/dd/yyyy",
            ZoneId.of("Europe/Berlin"),
            "EUR");

    @Test
    void readsTheJsonOfTheApi() {
        assertThat(MappingText.read("""
                {"columns": {"Account \\"x\\"": "customer", "\\u516c司=名": "need"}, "values": {"stage": {"Engaging": "prospect"}},
                 "dates": "MM/dd/yyyy", "zone": "Europe/Berlin", "currency": "EUR"}
                """)).isEqualTo(MAPPING);
        assertThat(MappingText.read("{}")).isEqualTo(Mapping.NONE);
        assertThat(MappingText.read("{\"zone\": null, \"columns\": {}}")).isEqualTo(Mapping.NONE);
    }

    @Test
    void readsALineForEachThing() {
        assertThat(MappingText.read("""
                Account "x" = customer
                公司=名 = need

                stage: Engaging = prospect
                dates = MM/dd/yyyy
                zone = Europe/Berlin
                currency = EUR
                """)).isEqualTo(MAPPING);
        assertThat(MappingText.read(" ")).isEqualTo(Mapping.NONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "customer",
                "zone = Nowhere/At_all",
                "currency = euros",
                "{",
                "{\"columns\": {\"a\": 3}}",
                "{\"columns\": {\"a\": \"b\"}",
                "{\"columns\": {\"a\": \"b\"}} x",
                "{\"colums\": {}}",
                "{\"values\": {\"shoe\": {\"a\": \"b\"}}}",
                "{\"columns\": {\"a\": {\"b\": {\"c\": {\"d\": {}}}}}}",
                "{\"columns\": {\"a\": \"\\q\"}}"
            })
    void refusesWhatIsNoMapping(String text) {
        assertThatThrownBy(() -> MappingText.read(text)).isInstanceOf(BadField.class);
    }
}
