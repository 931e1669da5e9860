package tundish.testing;

import org.junit.jupiter.api.Nested;
import tundish.assistant.Stores;
import tundish.chat.Receipts;
import tundish.imports.HandedFiles;
import tundish.imports.RealCampaignsContract;
import tundish.lease.Leases;

class InMemoryStoresTest {

    @Nested
    class OfDeals extends InMemory implements DealsContract {}

    @Nested
    class OfDealFilters extends InMemory implements DealFilterContract {}

    @Nested
    class OfDealHistory extends InMemory implements DealHistoryContract {}

    @Nested
    class OfFollowUps extends InMemory implements FollowUpsContract {}

    @Nested
    class OfWorkspaces extends InMemory implements WorkspacesContract {}

    @Nested
    class OfMembers extends InMemory implements MembersContract {}

    @Nested
    class OfAbsences extends InMemory implements AbsencesContract {}

    @Nested
    class OfGroups extends InMemory implements GroupsContract {}

    @Nested
    class OfSuccessions extends InMemory implements SuccessionsContract {}

    @Nested
    class OfFunnels extends InMemory implements FunnelsContract {}

    @Nested
    class OfNudges extends InMemory implements NudgesContract {}

    @Nested
    class OfOutbox extends InMemory implements OutboxContract {}

    @Nested
    class OfDealThreads extends InMemory implements DealThreadsContract {}

    @Nested
    class OfDrafts extends InMemory implements DraftsContract {}

    @Nested
    class OfMeetingNotes extends InMemory implements MeetingNotesContract {}

    @Nested
    class OfWeeks extends InMemory implements WeeksContract {}

    @Nested
    class OfJourneys extends InMemory implements JourneysContract {}

    @Nested
    class OfAgenda extends InMemory implements AgendaContract {}

    @Nested
    class OfRates extends InMemory implements RatesContract {}

    @Nested
    class OfInstallations extends InMemory implements InstallationsContract {}

    @Nested
    class OfExamples extends InMemory implements ExamplesContract {}

    @Nested
    class OfSetups extends InMemory implements SetupsContract {}

    @Nested
    class OfReaches extends InMemory implements ReachesContract {}

    @Nested
    class OfApiTokens extends InMemory implements ApiTokensContract {}

    @Nested
    class OfForecasts extends InMemory implements ForecastsContract {}

    @Nested
    class OfTickets extends InMemory implements TicketsContract {}

    @Nested
    class OfCampaigns extends InMemory implements CampaignsContract {}

    @Nested
    class OfRealCampaigns extends InMemory implements RealCampaignsContract {}

    @Nested
    class OfGoals extends InMemory implements GoalsContract {}

    @Nested
    class OfSuggestions extends InMemory implements SuggestionsContract {}

    @Nested
    class OfReceipts implements ReceiptsContract {

        private final Receipts receipts = new InMemoryReceipts();

        @Override
        public Receipts receipts() {
            return receipts;
        }
    }

    @Nested
    class OfLeases implements LeasesContract {

        private final Leases leases = new InMemoryLeases();

        @Override
        public Leases leases() {
            return leases;
        }
    }

    @Nested
    class OfHandedFiles extends InMemory implements HandedFilesContract {

        private final HandedFiles files = new InMemoryHandedFiles();

        @Override
        public HandedFiles handedFiles() {
            return files;
        }
    }

    abstract static class InMemory {

        private final Stores stores = InMemoryStores.create();

        public Stores stores() {
            return stores;
        }
    }
}
