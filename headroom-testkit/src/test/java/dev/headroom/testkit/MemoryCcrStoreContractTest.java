package dev.headroom.testkit;

import dev.headroom.MemoryCcrStore;
import dev.headroom.spi.CcrStore;

class MemoryCcrStoreContractTest extends CcrStoreContract {
  @Override
  protected CcrStore create(Setup setup) {
    return MemoryCcrStore.bounded(setup.maxBytes(), (int) setup.maxEntries(), setup.clock());
  }

  @Override
  protected boolean damage(CcrStore store, String scope, String id) {
    store.get(scope, id).orElseThrow().bytes()[0]++;
    return true;
  }

  @Override
  protected boolean keepsAges() {
    return false;
  }
}
