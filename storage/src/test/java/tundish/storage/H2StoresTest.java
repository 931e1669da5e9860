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

/** Every store's contract on H2. */
class H2StoresTest {

    @Nested
    class OfDeals extends StorageTest.OnH2 implements DealsContract {}

    @Nested
    class OfDealFilters extends StorageTest.OnH2 implements DealFilterContract {}

    @Nested
    class OfDealHistory extends StorageTest.OnH2 implements DealHistoryContract {}

    @Nested
    class OfFollowUps extends StorageTest.OnH2 implements FollowUpsContract {}

    @Nested
    class OfWorkspaces extends StorageTest.OnH2 implements WorkspacesContract {}

    @Nested
    class OfMembers extends StorageTest.OnH2 implements MembersContract {}

    @Nested
    class OfAbsences extends StorageTest.OnH2 implements AbsencesContract {}

    @Nested
    class OfGroups extends StorageTest.OnH2 implements GroupsContract {}

    @Nested
    class OfSuccessions extends StorageTest.OnH2 implements SuccessionsContract {}

    @Nested
    class OfFunnels extends StorageTest.OnH2 implements FunnelsContract {}

    @Nested
    class OfNudges extends StorageTest.OnH2 implements NudgesContract {}

    @Nested
    class OfOutbox extends StorageTest.OnH2 implements OutboxContract {}

    @Nested
    class OfDealThreads extends StorageTest.OnH2 implements DealThreadsContract {}

    @Nested
    class OfDrafts extends StorageTest.OnH2 implements DraftsContract {}

    @Nested
    class OfMeetingNotes extends StorageTest.OnH2 implements MeetingNotesContract {}

    @Nested
    class OfWeeks extends StorageTest.OnH2 implements WeeksContract {}

    @Nested
    class OfJourneys extends StorageTest.OnH2 implements JourneysContract {}

    @Nested
    class OfForecasts extends StorageTest.OnH2 implements ForecastsContract {}

    @Nested
    class OfAgenda extends StorageTest.OnH2 implements AgendaContract {}

    @Nested
    class OfRates extends StorageTest.OnH2 implements RatesContract {}

    @Nested
    class OfInstallations extends StorageTest.OnH2 implements InstallationsContract {}

    @Nested
    class OfExamples extends StorageTest.OnH2 implements ExamplesContract {}

    @Nested
    class OfSetups extends StorageTest.OnH2 implements SetupsContract {}

    @Nested
    class OfReaches extends StorageTest.OnH2 implements ReachesContract {}

    @Nested
    class OfApiTokens extends StorageTest.OnH2 implements ApiTokensContract {}

    @Nested
    class OfTickets extends StorageTest.OnH2 implements TicketsContract {}

    @Nested
    class OfCampaigns extends StorageTest.OnH2 implements CampaignsContract {}

    @Nested
    class OfRealCampaigns extends StorageTest.OnH2 implements RealCampaignsContract {}

    @Nested
    class OfGoals extends StorageTest.OnH2 implements GoalsContract {}

    @Nested
    class OfSuggestions extends StorageTest.OnH2 implements SuggestionsContract {}

    @Nested
    class OfReceipts extends StorageTest.OnH2 implements ReceiptsContract {}

    @Nested
    class OfLeases extends StorageTest.OnH2 implements LeasesContract {}

    @Nested
    class OfHandedFiles extends StorageTest.OnH2 implements HandedFilesContract {}

    @Nested
    class OfARealPipeline extends StorageTest.OnH2 implements RealPipelineContract {}
}
