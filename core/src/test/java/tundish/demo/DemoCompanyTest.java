package tundish.demo;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static tundish.funnel.DefaultFunnel.PROSPECT;

import java.util.Map;
import org.junit.jupiter.api.Test;
import tundish.demo.DemoDeal.Step;

class DemoCompanyTest {

    private final DemoCompany company = DemoCompany.invented();

    @Test
    void hasDealsInEveryStage() {
        var stages = company.deals().stream()
                .collect(groupingBy(deal -> deal.steps().getLast().stage().id().value(), counting()));

        assertThat(stages)
                .isEqualTo(Map.of(
                        "lead",
                        8L,
                        "prospect",
                        6L,
                        "incubation",
                        4L,
                        "negotiation",
                        3L,
                        "won",
                        4L,
                        "repurchase",
                        1L,
                        "lost",
                        4L));
    }

    @Test
    void everyCampaignBroughtSomebodyAndReachesNobodyTwice() {
        assertThat(company.campaigns())
                .allSatisfy(campaign -> assertThat(company.deals()).anyMatch(campaign::reached));
        assertThat(company.deals())
                .allSatisfy(deal -> assertThat(company.campaigns())
                        .filteredOn(campaign -> campaign.reached(deal))
                        .hasSizeLessThanOrEqualTo(1));
    }

    @Test
    void nobodyInItCanBeReached() {
        assertThat(company.deals())
                .allSatisfy(deal -> assertThat(deal.customer().details())
                        .matches("[a-z.]+@[a-z]+\\.example\\.com, (\\+1 202-555-01\\d\\d|\\+86 100 5550 01\\d\\d)"));
        assertThat(company.members())
                .allSatisfy(member -> assertThat(member.email()).endsWith("@larkspur.example.com"));
    }

    @Test
    void stepsAndContactsAreInOrder() {
        assertThat(company.deals()).allSatisfy(deal -> {
            assertThat(deal.steps().stream().map(DemoCompanyTest::hoursAgo)).isSortedAccordingTo((a, b) -> b - a);
            assertThat(deal.contacts().stream().map(DemoDeal.Contact::daysAgo)).isSortedAccordingTo((a, b) -> b - a);
            assertThat(deal.contacts())
                    .allMatch(contact ->
                            contact.daysAgo() <= deal.steps().getFirst().daysAgo());
        });
    }

    @Test
    void whoIsPastTheLeadStageWasSpokenToTwice() {
        assertThat(company.deals())
                .filteredOn(deal ->
                        deal.steps().stream().anyMatch(step -> step.stage().equals(PROSPECT)))
                .allSatisfy(deal -> assertThat(deal.contacts().stream()
                                .filter(contact -> contact.channel().isDeep()))
                        .hasSizeGreaterThanOrEqualTo(2));
    }

    private static int hoursAgo(Step step) {
        return step.daysAgo() * 24 + step.hours();
    }
}
