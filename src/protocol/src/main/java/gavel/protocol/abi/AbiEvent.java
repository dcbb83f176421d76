package gavel.protocol.abi;

import gavel.protocol.abi.AbiType.Tuple;
import gavel.wallet.Bytes;
import java.util.ArrayList;
import java.util.List;

/** An event: indexed parameters of value types lie in the topics, the others in the data. */
public final class AbiEvent {
  private final AbiSignature signature;
  private final Bytes topic;
  private final Tuple unindexed;

  private AbiEvent(AbiSignature signature) {
    this.signature = signature;
    this.topic = signature.hash();
    this.unindexed =
        new Tuple(signature.parameters().parts().stream().filter(part -> !part.indexed()).toList());
  }

  /** Such as {@code Transfer(address indexed from, address indexed to, uint256 value)}. */
  public static AbiEvent of(String signature) {
    return new AbiEvent(AbiSignature.parse(signature));
  }

  public String name() {
    return signature.name();
  }

  /** The first topic of its logs. */
  public Bytes topic() {
    return topic;
  }

  public boolean matches(List<Bytes> topics) {
    return !topics.isEmpty() && topics.get(0).equals(topic);
  }

  /** All parameters in the order of the signature. */
  public AbiValues decode(List<Bytes> topics, Bytes data) {
    AbiValues fromData = AbiDecoder.decode(unindexed, data);
    List<Object> values = new ArrayList<>();
    int topicAt = 1;
    int dataAt = 0;
    for (AbiParameter part : signature.parameters().parts()) {
      if (!part.indexed()) {
        values.add(fromData.get(dataAt++));
      } else if (topicAt < topics.size()) {
        values.add(AbiDecoder.decode(new Tuple(List.of(part)), topics.get(topicAt++)).get(0));
      } else {
        throw new AbiException(
            "A log of %s has %d topics, too few for its indexed parameters."
                .formatted(signature.name(), topics.size()));
      }
    }
    return new AbiValues(values);
  }
}
