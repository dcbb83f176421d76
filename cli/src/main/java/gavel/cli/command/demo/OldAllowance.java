package gavel.cli.command.demo;

import gavel.devnet.Devnet;
import gavel.devnet.chain.LocalSender;
import gavel.protocol.submit.Step;
import gavel.protocol.token.Erc20;
import gavel.wallet.Signer;
import gavel.wallet.keystore.KeystoreFolder;
import gavel.wallet.secret.Secret;
import gavel.wallet.secret.SecretFile;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/** An allowance that a wallet was left with by a program other than this one. */
final class OldAllowance {

  private static final String OWNER = "bob";
  private static final BigInteger AMOUNT = BigInteger.valueOf(500_000_000);

  private final Devnet devnet;

  OldAllowance(Devnet devnet) {
    this.devnet = devnet;
  }

  /** Approves $500 of USDT for the sale. */
  void leave() {
    KeystoreFolder keys = new KeystoreFolder(devnet.folder().keystore());
    try (Secret password = SecretFile.read(devnet.folder().password());
        Signer signer = keys.unlock(keys.find(OWNER).orElseThrow(), password)) {
      new LocalSender(devnet.l1().client(), signer).send(List.of(approval()));
    }
  }

  private Step approval() {
    return new Step(
        "approve",
        Optional.of(devnet.state().contracts().usdt()),
        BigInteger.ZERO,
        Erc20.approve(devnet.state().contracts().sale(), AMOUNT),
        "approve $500.00",
        Optional.empty());
  }
}
