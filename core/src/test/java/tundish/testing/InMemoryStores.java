package tundish.testing;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import tundish.assistant.Stores;

/** Every store in memory, under one kind of transaction that puts them all back when work fails. */
public final class InMemoryStores {

    private InMemoryStores() {}

    public static Stores create() {
        var workspaces = new InMemoryWorkspaces();
        var members = new InMemoryMembers();
        var groups = new InMemoryGroups();
        var absences = new InMemoryAbsences();
        var successions = new InMemorySuccessions();
        var funnels = new InMemoryFunnels();
        var history = new InMemoryDealHistory();
        var deals = new InMemoryDeals(history);
        var followUps = new InMemoryFollowUps();
        var drafts = new InMemoryDrafts();
        var notes = new InMemoryMeetingNotes();
        var agenda = new InMemoryAgenda(workspaces);
        var nudges = new InMemoryNudges();
        var outbox = new InMemoryOutbox();
        var threads = new InMemoryDealThreads();
        var rates = new InMemoryRates();
        var installations = new InMemoryInstallations();
        var tickets = new InMemoryTickets();
        var apiTokens = new InMemoryApiTokens();
        var setups = new InMemorySetups();
        var reaches = new InMemoryReaches();
        var campaigns = new InMemoryCampaigns();
        var examples = new InMemoryExamples(
                members,
                List.of(
                        campaigns::forget,
                        nudges::forget,
                        history::forget,
                        followUps::forget,
                        notes::forget,
                        successions::forget,
                        deals::forget));
        var goals = new InMemoryGoals();
        var suggestions = new InMemorySuggestions();
        var successOwners = new InMemorySuccessOwners();
        var transactions = new InMemoryTransactions();
        var stores = new Stores(
                workspaces,
                members,
                groups,
                absences,
                successions,
                funnels,
                deals,
                history,
                followUps,
                drafts,
                notes,
                new InMemoryWeeks(deals, followUps),
                agenda,
                new InMemoryJourneys(members, deals, history, followUps, nudges, outbox),
                new InMemoryForecasts(),
                nudges,
                outbox,
                outbox,
                threads,
                rates,
                installations,
                tickets,
                apiTokens,
                setups,
                reaches,
                campaigns,
                examples,
                goals,
                suggestions,
                successOwners,
                transactions);
        transactions.over(each(stores));
        return stores;
    }

    /** The same stores but for some, such as one that fails. */
    public static Stores with(Stores whole, Object... instead) {
        var stores = Arrays.stream(Stores.class.getRecordComponents())
                .map(store -> Arrays.stream(instead)
                        .filter(store.getType()::isInstance)
                        .findFirst()
                        .orElseGet(() -> of(whole, store)))
                .toArray();
        try {
            return (Stores) Stores.class.getConstructors()[0].newInstance(stores);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private static Stream<Object> each(Stores stores) {
        return Arrays.stream(Stores.class.getRecordComponents()).map(store -> of(stores, store));
    }

    private static Object of(Stores whole, RecordComponent store) {
        try {
            return store.getAccessor().invoke(whole);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
