package gavel.protocol.deploy;

import gavel.protocol.abi.AbiEvent;
import gavel.protocol.rpc.EthClient;
import gavel.protocol.rpc.Log;
import gavel.protocol.rpc.Receipt;
import gavel.wallet.Address;
import gavel.wallet.Keccak;
import java.util.Optional;

/**
 * A contract that a deployment creates.
 *
 * @param name what the address book calls it
 * @param contract the artefact that it is made of; for a clone, its code
 * @param address where it will lie, or lies already
 * @param arguments of its constructor or initialisation, for people
 * @param step the title of the transaction that creates it
 */
public record Created(
    String name, String contract, Address address, String arguments, String step) {
  private static final AbiEvent SALE_CREATED =
      AbiEvent.of(
          "SaleCreated(address indexed sale,bytes16 indexed saleUUID,address indexed admin)");

  /** Where a mined transaction really put it; empty where it created nothing. */
  public static Optional<Address> in(Receipt receipt) {
    return receipt
        .contractAddress()
        .or(
            () ->
                receipt.logs().stream()
                    .filter(log -> SALE_CREATED.matches(log.topics()))
                    .findFirst()
                    .map(Created::sale));
  }

  private static Address sale(Log log) {
    return SALE_CREATED.decode(log.topics(), log.data()).address(0);
  }

  /**
   * The address book's entry of this contract, with the code that lies there now.
   *
   * @param actual where it was put
   */
  public AddressBook.Entry entry(EthClient chain, Address actual, long block) {
    return new AddressBook.Entry(
        chain.chainId(), name, contract, actual, block, Keccak.hash(chain.code(actual)), arguments);
  }
}
