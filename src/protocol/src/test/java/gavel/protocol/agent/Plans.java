package gavel.protocol.agent;

import gavel.auction.EntityId;
import gavel.protocol.sale.BidTerms;
import gavel.protocol.sale.PurchasePermit;
import gavel.protocol.sale.SaleCalls;
import gavel.protocol.sale.SignedPermit;
import gavel.protocol.token.Erc20;
import gavel.wallet.Address;
import gavel.wallet.Bytes;
import gavel.wallet.KeySigner;
import gavel.wallet.secret.Secret;
import gavel.wallet.transaction.Fees;
import gavel.wallet.transaction.TypedData;
import gavel.wallet.transaction.UnsignedTransaction;
import java.math.BigInteger;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** A policy, and transactions that it allows. */
final class Plans {
  static final Instant NOW = Instant.parse("2026-12-18T12:00:00Z");
  static final Address TOKEN = Address.parse("0x00000000000000000000000000000000000000aa");
  static final Address STRANGER = Address.parse("0x00000000000000000000000000000000000000ee");
  static final KeySigner KEY =
      KeySigner.of(Secret.of(Bytes.zeros(31).concat(Bytes.of((byte) 9)).toArray()));
  static final Address ACCOUNT = KEY.address();
  static final BigInteger TOTAL = BigInteger.valueOf(2_500_000_000L);
  static final AgentPolicy POLICY =
      new AgentPolicy(
          313_371,
          Address.parse("0x00000000000000000000000000000000000005a1"),
          Bytes.zeros(32),
          Set.of(TOKEN),
          TOTAL,
          450,
          false,
          EnumSet.complementOf(EnumSet.of(AllowedCall.CANCEL_BID, AllowedCall.REDUCE_COMMITMENT)),
          NOW.plusSeconds(3600),
          BigInteger.TEN.pow(17));

  private Plans() {}

  static List<UnsignedTransaction> allowed() {
    return List.of(
        to(POLICY.sale(), bid(TOTAL, 450, false)),
        to(POLICY.sale(), byPermit(TOTAL, 450)),
        to(TOKEN, Erc20.approve(POLICY.sale(), TOTAL)),
        to(POLICY.sale(), SaleCalls.claimRefund()),
        to(ACCOUNT, Bytes.EMPTY));
  }

  static Bytes bid(BigInteger total, long price, boolean lock) {
    return SaleCalls.replaceBidWithApproval(TOKEN, new BidTerms(lock, price, total), permit());
  }

  static Bytes byPermit(BigInteger total, long price) {
    return SaleCalls.replaceBidWithPermit(
        TOKEN,
        new BidTerms(false, price, total),
        permit(),
        BigInteger.valueOf(NOW.getEpochSecond() + 60),
        Bytes.zeros(65));
  }

  static TypedData tokenPermit(Address spender, BigInteger value, long chain, Instant deadline) {
    return TypedData.permit(
        "USD Coin",
        "2",
        chain,
        TOKEN,
        ACCOUNT,
        spender,
        value,
        BigInteger.ONE,
        BigInteger.valueOf(deadline.getEpochSecond()));
  }

  static UnsignedTransaction to(Address contract, Bytes data) {
    return new UnsignedTransaction(
        POLICY.chainId(),
        BigInteger.TWO,
        Optional.of(contract),
        BigInteger.ZERO,
        data,
        BigInteger.valueOf(300_000),
        new Fees.Eip1559(BigInteger.valueOf(30_000_000_000L), BigInteger.valueOf(1_000_000_000)));
  }

  private static SignedPermit permit() {
    return SignedPermit.sign(
        new PurchasePermit(
            EntityId.of("alice"),
            new UUID(1, 2),
            ACCOUNT,
            NOW.getEpochSecond() + 3600,
            BigInteger.ONE,
            TOTAL,
            1,
            1000,
            0,
            NOW.getEpochSecond() + 3600,
            PurchasePermit.payload(false)),
        KEY);
  }
}
