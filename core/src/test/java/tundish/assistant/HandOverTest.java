package tundish.assistant;

import tundish.testing.HandOverContract;
import tundish.testing.InMemoryStores;

class HandOverTest implements HandOverContract {

    private final Stores stores = InMemoryStores.create();

    @Override
    public Stores stores() {
        return stores;
    }
}
