package tundish.storage;

import org.junit.jupiter.api.Nested;
import tundish.imports.RealCampaignsContract;
import tundish.imports.RealPipelineContract;
import tundish.testing.AbsencesContract;
import tundish.testing.AgendaContract;
import tundish.testing.ApiTokensContract;
import tundish.testing.CampaignsContract;
import tundish.testing.DealFilterContract;
import tundish.testing.DealHistoryContract;
import tundish.testing.DealThreadsContract;
import tundish.testing.DealsContract;
import tundish.testing.DraftsContract;
import tundish.testing.ExamplesContract;
import tundish.testing.FollowUpsContract;
import tundish.testing.ForecastsContract;
import tundish.testing.FunnelsContract;
import tundish.testing.GoalsContract;
import tundish.testing.GroupsContract;
import tundish.testing.HandedFilesContract;
import tundish.testing.InstallationsContract;
import tundish.testing.JourneysContract;
import tundish.testing.LeasesContract;
import tundish.testing.MeetingNotesContract;
import tundish.testing.MembersContract;
import tundish.testing.NudgesContract;
import tundish.testing.OutboxContract;
import tundish.testing.RatesContract;
import tundish.testing.ReachesContract;
import tundish.testing.ReceiptsContract;
import tundish.testing.SetupsContract;
import tundish.testing.SuccessionsContract;
import tundish.testing.SuggestionsContract;
import tundish.testing.TicketsContract;
import tundish.testing.WeeksContract;
import tundish.testing.WorkspacesContract;

/** Every store's contract on PostgreSQL. */
class PostgresStoresTest {

    @Nested
    class OfDeals extends StorageTest.OnPostgres implements DealsContract {}

    @Nested
    class OfDealFilters extends StorageTest.OnPostgres implements DealFilterContract {}

    @Nested
    class OfDealHistory extends StorageTest.OnPostgres implements DealHistoryContract {}

    @Nested
    class OfFollowUps extends StorageTest.OnPostgres implements FollowUpsContract {}

    @Nested
    class OfWorkspaces extends StorageTest.OnPostgres implements WorkspacesContract {}

    @Nested
    class OfMembers extends StorageTest.OnPostgres implements MembersContract {}

    @Nested
    class OfAbsences extends StorageTest.OnPostgres implements AbsencesContract {}

    @Nested
    class OfGroups extends StorageTest.OnPostgres implements GroupsContract {}

    @Nested
    class OfSuccessions extends StorageTest.OnPostgres implements SuccessionsContract {}

    @Nested
    class OfFunnels extends StorageTest.OnPostgres implements FunnelsContract {}

    @Nested
    class OfNudges extends StorageTest.OnPostgres implements NudgesContract {}

    @Nested
    class OfOutbox extends StorageTest.OnPostgres implements OutboxContract {}

    @Nested
    class OfDealThreads extends StorageTest.OnPostgres implements DealThreadsContract {}

    @Nested
    class OfDrafts extends StorageTest.OnPostgres implements DraftsContract {}

    @Nested
    class OfMeetingNotes extends StorageTest.OnPostgres implements MeetingNotesContract {}

    @Nested
    class OfWeeks extends StorageTest.OnPostgres implements WeeksContract {}

    @Nested
    class OfJourneys extends StorageTest.OnPostgres implements JourneysContract {}

    @Nested
    class OfForecasts extends StorageTest.OnPostgres implements ForecastsContract {}

    @Nested
    class OfAgenda extends StorageTest.OnPostgres implements AgendaContract {}

    @Nested
    class OfRates extends StorageTest.OnPostgres implements RatesContract {}

    @Nested
    class OfInstallations extends StorageTest.OnPostgres implements InstallationsContract {}

    @Nested
    class OfExamples extends StorageTest.OnPostgres implements ExamplesContract {}

    @Nested
    class OfSetups extends StorageTest.OnPostgres implements SetupsContract {}

    @Nested
    class OfReaches extends StorageTest.OnPostgres implements ReachesContract {}

    @Nested
    class OfApiTokens extends StorageTest.OnPostgres implements ApiTokensContract {}

    @Nested
    class OfTickets extends StorageTest.OnPostgres implements TicketsContract {}

    @Nested
    class OfCampaigns extends StorageTest.OnPostgres implements CampaignsContract {}

    @Nested
    class OfRealCampaigns extends StorageTest.OnPostgres implements RealCampaignsContract {}

    @Nested
    class OfGoals extends StorageTest.OnPostgres implements GoalsContract {}

    @Nested
    class OfSuggestions extends StorageTest.OnPostgres implements SuggestionsContract {}

    @Nested
    class OfReceipts extends StorageTest.OnPostgres implements ReceiptsContract {}

    @Nested
    class OfLeases extends StorageTest.OnPostgres implements LeasesContract {}

    @Nested
    class OfHandedFiles extends StorageTest.OnPostgres implements HandedFilesContract {}

    @Nested
    class OfARealPipeline extends StorageTest.OnPostgres implements RealPipelineContract {}
}
