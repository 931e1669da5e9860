package tundish.testing;

import org.junit.jupiter.api.Nested;

/** Two workspaces that are alike in every name, on stores in memory. */
class IsolationTest {

    @Nested
    class OfStores extends InMemoryStoresTest.InMemory implements IsolationContract {}

    @Nested
    class OfConversations extends InMemoryStoresTest.InMemory implements TwoTeamsContract {}
}
