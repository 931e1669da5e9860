package tundish.storage;

import org.junit.jupiter.api.Nested;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tundish.testing.IsolationContract;
import tundish.testing.TwoTeamsContract;

/** Two workspaces that are alike in every name, on databases of their own: what they leave is due for whoever looks across. */
class IsolationTest {

    abstract static class OnH2 extends StorageTest {

        @DynamicPropertySource
        static void database(DynamicPropertyRegistry properties) {
            TestDatabase.h2().register(properties);
        }
    }

    abstract static class OnPostgres extends StorageTest {

        @DynamicPropertySource
        static void database(DynamicPropertyRegistry properties) {
            TestDatabase.postgres().register(properties);
        }
    }

    @Nested
    class OfStoresOnH2 extends OnH2 implements IsolationContract {}

    @Nested
    class OfStoresOnPostgres extends OnPostgres implements IsolationContract {}

    @Nested
    class OfConversationsOnH2 extends OnH2 implements TwoTeamsContract {}

    @Nested
    class OfConversationsOnPostgres extends OnPostgres implements TwoTeamsContract {}
}
