package tundish.storage;

import org.junit.jupiter.api.Nested;
import tundish.testing.IsolationContract;
import tundish.testing.TwoTeamsContract;

/** Two workspaces that are alike in every name, on each database. */
class IsolationTest {

    @Nested
    class OfStoresOnH2 extends StorageTest.OnH2 implements IsolationContract {}

    @Nested
    class OfStoresOnPostgres extends StorageTest.OnPostgres implements IsolationContract {}

    @Nested
    class OfConversationsOnH2 extends StorageTest.OnH2 implements TwoTeamsContract {}

    @Nested
    class OfConversationsOnPostgres extends StorageTest.OnPostgres implements TwoTeamsContract {}
}
