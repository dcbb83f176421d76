package gavel.protocol.trust;

import gavel.wallet.Address;
import java.time.Duration;
import java.util.List;

/** Who holds a role. */
public sealed interface Holder {
  Address address();

  /** Kind and terms, in words. */
  String words();

  /** One key. */
  record Account(Address address) implements Holder {
    @Override
    public String words() {
      return "one account";
    }
  }

  /** A Safe: several keys together. */
  record Safe(Address address, int threshold, List<Address> owners) implements Holder {
    public Safe {
      owners = List.copyOf(owners);
    }

    @Override
    public String words() {
      return "a Safe, %d of %d".formatted(threshold, owners.size());
    }
  }

  /** A timelock: what it does was announced that long before. */
  record Timelock(Address address, Duration delay) implements Holder {
    @Override
    public String words() {
      return "a timelock of %d h".formatted(delay.toHours());
    }
  }

  /** Another contract, whose rules are not known here. */
  record Contract(Address address) implements Holder {
    @Override
    public String words() {
      return "a contract";
    }
  }
}
