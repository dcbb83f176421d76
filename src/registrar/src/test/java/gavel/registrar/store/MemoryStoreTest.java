package gavel.registrar.store;

final class MemoryStoreTest extends StoreContract {
  private final MemoryStore store = new MemoryStore(registry());

  @Override
  RegistrarStore store() {
    return store;
  }
}
