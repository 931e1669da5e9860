package tundish.storage;

import org.junit.jupiter.api.Nested;
import tundish.testing.HandOverContract;

class HandOverTest {

    @Nested
    class OnH2 extends StorageTest.OnH2 implements HandOverContract {}

    @Nested
    class OnPostgres extends StorageTest.OnPostgres implements HandOverContract {}
}
