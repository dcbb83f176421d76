package gavel.cli;

import static gavel.cli.Node.group;
import static gavel.cli.Node.verb;

import gavel.cli.command.allocation.AllocationShowCommand;
import gavel.cli.command.bid.BidBatchCommand;
import gavel.cli.command.bid.BidCancelCommand;
import gavel.cli.command.bid.BidCheckCommand;
import gavel.cli.command.bid.BidEnsureCommand;
import gavel.cli.command.bid.BidPlaceCommand;
import gavel.cli.command.bid.BidRaiseCommand;
import gavel.cli.command.bid.BidReduceCommand;
import gavel.cli.command.bid.BidShowCommand;
import gavel.cli.command.bridge.BridgeDepositCommand;
import gavel.cli.command.bridge.BridgeStatusCommand;
import gavel.cli.command.checklist.OperatorChecklistCommand;
import gavel.cli.command.claim.ClaimProofCommand;
import gavel.cli.command.claim.ClaimReleaseCommand;
import gavel.cli.command.claim.ClaimStatusCommand;
import gavel.cli.command.claim.ClaimTokensCommand;
import gavel.cli.command.community.CommunityExplainCommand;
import gavel.cli.command.community.CommunityLinkCommand;
import gavel.cli.command.community.CommunityStatusCommand;
import gavel.cli.command.completion.CompletionCommand;
import gavel.cli.command.demo.DemoCommand;
import gavel.cli.command.devnet.DevnetAccountsCommand;
import gavel.cli.command.devnet.DevnetDownCommand;
import gavel.cli.command.devnet.DevnetFundCommand;
import gavel.cli.command.devnet.DevnetLoginCommand;
import gavel.cli.command.devnet.DevnetStatusCommand;
import gavel.cli.command.devnet.DevnetUpCommand;
import gavel.cli.command.devnet.DevnetWarpCommand;
import gavel.cli.command.doctor.DoctorCommand;
import gavel.cli.command.help.ExitCodesCommand;
import gavel.cli.command.lockup.LockupElectCommand;
import gavel.cli.command.lockup.LockupQuoteCommand;
import gavel.cli.command.lockup.LockupStatusCommand;
import gavel.cli.command.network.NetworkAddCommand;
import gavel.cli.command.network.NetworkListCommand;
import gavel.cli.command.network.NetworkShowCommand;
import gavel.cli.command.network.NetworkUseCommand;
import gavel.cli.command.operator.OperatorCommitCommand;
import gavel.cli.command.operator.OperatorDeployCommand;
import gavel.cli.command.operator.OperatorDistributeCommand;
import gavel.cli.command.operator.OperatorFinalizeCommand;
import gavel.cli.command.operator.OperatorPauseCommand;
import gavel.cli.command.operator.OperatorPermitCommand;
import gavel.cli.command.operator.OperatorRefundCommand;
import gavel.cli.command.operator.OperatorSafeStatusCommand;
import gavel.cli.command.operator.OperatorSettleCommand;
import gavel.cli.command.operator.OperatorStageCommand;
import gavel.cli.command.operator.OperatorStakingFundCommand;
import gavel.cli.command.operator.OperatorStakingParametersCommand;
import gavel.cli.command.operator.OperatorStakingSlashCommand;
import gavel.cli.command.operator.OperatorStakingSnapshotRootCommand;
import gavel.cli.command.operator.OperatorTgeCommand;
import gavel.cli.command.operator.OperatorWithdrawCommand;
import gavel.cli.command.refund.RefundClaimCommand;
import gavel.cli.command.refund.RefundStatusCommand;
import gavel.cli.command.register.RegisterEntitiesCommand;
import gavel.cli.command.register.RegisterLimitsCommand;
import gavel.cli.command.register.RegisterLoginCommand;
import gavel.cli.command.register.RegisterLogoutCommand;
import gavel.cli.command.register.RegisterPermitCommand;
import gavel.cli.command.register.RegisterStatusCommand;
import gavel.cli.command.registrar.RegistrarExportCommand;
import gavel.cli.command.registrar.RegistrarImportCommand;
import gavel.cli.command.registrar.RegistrarKeyCommand;
import gavel.cli.command.registrar.RegistrarLogCommand;
import gavel.cli.command.registrar.RegistrarServeCommand;
import gavel.cli.command.rehearse.OperatorRehearseCommand;
import gavel.cli.command.sale.SaleAddCommand;
import gavel.cli.command.sale.SaleBookCommand;
import gavel.cli.command.sale.SaleHistoryCommand;
import gavel.cli.command.sale.SaleListCommand;
import gavel.cli.command.sale.SaleProceedsCommand;
import gavel.cli.command.sale.SaleShowCommand;
import gavel.cli.command.sale.SaleTrustCommand;
import gavel.cli.command.sale.SaleUseCommand;
import gavel.cli.command.shell.ShellCommand;
import gavel.cli.command.simulate.ClearCommand;
import gavel.cli.command.simulate.CompareCommand;
import gavel.cli.command.simulate.GenerateCommand;
import gavel.cli.command.simulate.ImpactCommand;
import gavel.cli.command.simulate.MonteCarloCommand;
import gavel.cli.command.simulate.PullCommand;
import gavel.cli.command.simulate.ReplayCommand;
import gavel.cli.command.simulate.ReportCommand;
import gavel.cli.command.simulate.SweepCommand;
import gavel.cli.command.simulate.WhatIfCommand;
import gavel.cli.command.snapshot.SnapshotMakeCommand;
import gavel.cli.command.snapshot.SnapshotPullCommand;
import gavel.cli.command.stake.StakeDelegateCommand;
import gavel.cli.command.stake.StakeMultiplierProveCommand;
import gavel.cli.command.stake.StakeProviderLeaveCommand;
import gavel.cli.command.stake.StakeProviderRegisterCommand;
import gavel.cli.command.stake.StakeProviderStakeCommand;
import gavel.cli.command.stake.StakeProviderUpdateCommand;
import gavel.cli.command.stake.StakeProvidersCommand;
import gavel.cli.command.stake.StakeRedelegateCommand;
import gavel.cli.command.stake.StakeRewardsClaimCommand;
import gavel.cli.command.stake.StakeRewardsShowCommand;
import gavel.cli.command.stake.StakeStatusCommand;
import gavel.cli.command.stake.StakeTouchCommand;
import gavel.cli.command.stake.StakeUndelegateCommand;
import gavel.cli.command.stake.StakeWithdrawCommand;
import gavel.cli.command.statement.StatementCommand;
import gavel.cli.command.status.StatusCommand;
import gavel.cli.command.tx.TxBackupCommand;
import gavel.cli.command.tx.TxCancelCommand;
import gavel.cli.command.tx.TxForgetCommand;
import gavel.cli.command.tx.TxListCommand;
import gavel.cli.command.tx.TxResumeCommand;
import gavel.cli.command.tx.TxSendCommand;
import gavel.cli.command.tx.TxShowCommand;
import gavel.cli.command.tx.TxSignCommand;
import gavel.cli.command.tx.TxSpeedUpCommand;
import gavel.cli.command.tx.TxWaitCommand;
import gavel.cli.command.verify.VerifyDeploymentCommand;
import gavel.cli.command.verify.VerifyDistributionCommand;
import gavel.cli.command.verify.VerifyReceiptCommand;
import gavel.cli.command.verify.VerifySettlementCommand;
import gavel.cli.command.wait.WaitCommand;
import gavel.cli.command.wallet.WalletAddressCommand;
import gavel.cli.command.wallet.WalletAgentCommand;
import gavel.cli.command.wallet.WalletExportCommand;
import gavel.cli.command.wallet.WalletImportCommand;
import gavel.cli.command.wallet.WalletListCommand;
import gavel.cli.command.wallet.WalletNewCommand;
import gavel.cli.command.wallet.WalletRemoveCommand;
import gavel.cli.command.wallet.WalletRenameCommand;
import gavel.cli.command.wallet.WalletShowCommand;
import gavel.cli.command.wallet.WalletSignCommand;
import gavel.cli.command.wallet.WalletVerifyCommand;
import gavel.cli.command.watch.SaleWatchCommand;

/** The one list of commands. */
public final class Commands {

  private static final Node.Group GAVEL =
      group(
          "gavel",
          "Take part in an on-chain token sale, run one, settle it, prove it, and stake.",
          verb("status", "where am I, and what next", StatusCommand::new),
          verb("demo", "a whole sale on two local chains, told step by step", DemoCommand::new),
          group(
              "network",
              "the chains that are known by name",
              verb("list", "all of them", NetworkListCommand::new),
              verb("show", "one of them, and whether it answers", NetworkShowCommand::new),
              verb("add", "a network, or an endpoint of a known one", NetworkAddCommand::new),
              verb("use", "choose one for all commands", NetworkUseCommand::new)),
          group(
              "register",
              "who may bid: logins, entities, permits",
              verb("login", "log in at the sale's platform", RegisterLoginCommand::new),
              verb("logout", "forget the login", RegisterLogoutCommand::new),
              verb("status", "the login and what it may do", RegisterStatusCommand::new),
              verb("entities", "whom the login may bid for", RegisterEntitiesCommand::new),
              verb("limits", "how much may be committed", RegisterLimitsCommand::new),
              verb("permit", "ask for a leave to bid", RegisterPermitCommand::new)),
          group(
              "sale",
              "a sale's terms, price and book",
              verb("show", "a sale as it stands", SaleShowCommand::new),
              verb("book", "the demand at each price, drawn", SaleBookCommand::new),
              verb("history", "stages, the price's path, last bids", SaleHistoryCommand::new),
              verb("watch", "follow it live", SaleWatchCommand::new),
              verb("trust", "who can do what to it, and to you", SaleTrustCommand::new),
              verb("proceeds", "where its money is", SaleProceedsCommand::new),
              verb("list", "the sales that are known", SaleListCommand::new),
              verb("add", "add one by its descriptor", SaleAddCommand::new),
              verb("use", "choose one for all commands", SaleUseCommand::new)),
          group(
              "bid",
              "your bid",
              verb("check", "everything that would stop it", BidCheckCommand::new),
              verb("place", "the first bid", BidPlaceCommand::new),
              verb("raise", "more money, a higher price, or both", BidRaiseCommand::new),
              verb("ensure", "at least this; repeat at will", BidEnsureCommand::new),
              verb("show", "the bid as it is", BidShowCommand::new),
              verb("batch", "many bids of a file", BidBatchCommand::new),
              verb("reduce", "take a part back", BidReduceCommand::new),
              verb("cancel", "leave the sale", BidCancelCommand::new)),
          group(
              "lockup",
              "locking your tokens",
              verb("quote", "what a lock gives and costs", LockupQuoteCommand::new),
              verb("elect", "lock your bid, for good", LockupElectCommand::new),
              verb("status", "the lock as it is", LockupStatusCommand::new)),
          group(
              "allocation",
              "what your bid gets",
              verb("show", "how much, and why", AllocationShowCommand::new)),
          group(
              "refund",
              "what was not accepted",
              verb("status", "what goes back, and when", RefundStatusCommand::new),
              verb("claim", "have it paid back", RefundClaimCommand::new)),
          group(
              "claim",
              "your tokens, on the L2",
              verb("status", "what is open, claimed and locked", ClaimStatusCommand::new),
              verb("tokens", "claim them", ClaimTokensCommand::new),
              verb("release", "have the lock paid out", ClaimReleaseCommand::new),
              verb("proof", "the proof, held against the chain", ClaimProofCommand::new)),
          group(
              "community",
              "what testnet activity gives in the sale",
              verb("link", "prove that a testnet wallet is yours", CommunityLinkCommand::new),
              verb("status", "what the snapshot gives a wallet", CommunityStatusCommand::new),
              verb("explain", "a wallet's score, step by step", CommunityExplainCommand::new)),
          group(
              "stake",
              "your stake, and the providers'",
              verb("status", "shares, worth, what thaws, rewards", StakeStatusCommand::new),
              verb("providers", "who takes stake", StakeProvidersCommand::new),
              verb("delegate", "stake with a provider", StakeDelegateCommand::new),
              verb("undelegate", "start to take stake out", StakeUndelegateCommand::new),
              verb("redelegate", "move thawing stake to a provider", StakeRedelegateCommand::new),
              verb("withdraw", "have it paid out, in time", StakeWithdrawCommand::new),
              verb("touch", "bring it up to now, yours or anybody's", StakeTouchCommand::new),
              group(
                  "rewards",
                  "what stake earned",
                  verb("show", "how much, and what flows", StakeRewardsShowCommand::new),
                  verb("claim", "have it paid out", StakeRewardsClaimCommand::new)),
              group(
                  "multiplier",
                  "what testnet contributors' stake counts for",
                  verb("prove", "prove yours, once a term", StakeMultiplierProveCommand::new)),
              group(
                  "provider",
                  "take stake of others",
                  verb("register", "become a provider", StakeProviderRegisterCommand::new),
                  verb("stake", "more own stake, or less", StakeProviderStakeCommand::new),
                  verb("update", "metadata and commission", StakeProviderUpdateCommand::new),
                  verb("leave", "end it, for good", StakeProviderLeaveCommand::new))),
          group(
              "devnet",
              "two local chains with a sale on them",
              verb("up", "start them", DevnetUpCommand::new),
              verb("down", "stop them", DevnetDownCommand::new),
              verb("status", "where they are", DevnetStatusCommand::new),
              verb("accounts", "who is there, with what", DevnetAccountsCommand::new),
              verb("fund", "give an account money", DevnetFundCommand::new),
              verb("warp", "travel in time", DevnetWarpCommand::new),
              verb("login", "log a person in, without a browser", DevnetLoginCommand::new)),
          group(
              "wallet",
              "accounts and their key files",
              verb("new", "make a key", WalletNewCommand::new),
              verb("import", "take over a key, key file or mnemonic", WalletImportCommand::new),
              verb("list", "the accounts that are here", WalletListCommand::new),
              verb("show", "one account", WalletShowCommand::new),
              verb("address", "an account's address", WalletAddressCommand::new),
              verb("rename", "give an account another name", WalletRenameCommand::new),
              verb("remove", "delete an account's key file", WalletRemoveCommand::new),
              verb("export", "write an account's key to a file", WalletExportCommand::new),
              verb("sign", "sign a message or typed data", WalletSignCommand::new),
              verb("verify", "check who signed", WalletVerifyCommand::new),
              verb("agent", "hold keys for a while, sign by a policy", WalletAgentCommand::new)),
          group(
              "tx",
              "transactions on their way and in the journal",
              verb("list", "the journal, the newest first", TxListCommand::new),
              verb("show", "one transaction", TxShowCommand::new),
              verb("wait", "wait until one is mined or final", TxWaitCommand::new),
              verb("speed-up", "send one again with higher fees", TxSpeedUpCommand::new),
              verb("cancel", "replace one by nothing", TxCancelCommand::new),
              verb("resume", "go on with everything that is open", TxResumeCommand::new),
              verb("forget", "give up what a wallet never sent", TxForgetCommand::new),
              verb("backup", "copy the journal, for another machine", TxBackupCommand::new),
              verb("sign", "sign a plan file, without a network", TxSignCommand::new),
              verb("send", "send a signed plan file", TxSendCommand::new)),
          simulate("simulate", "clear books, and ask what another bid would have got"),
          group(
              "operator",
              "run a sale of one's own",
              verb("deploy", "put a sale on chain", OperatorDeployCommand::new),
              verb("permit", "sign leaves to bid", OperatorPermitCommand::new),
              verb("commit", "commit to participants and terms", OperatorCommitCommand::new),
              verb("stage", "open the next stage", OperatorStageCommand::new),
              verb("pause", "stop or go on", OperatorPauseCommand::new),
              verb("settle", "clear the book and set allocations", OperatorSettleCommand::new),
              verb("finalize", "end the settlement", OperatorFinalizeCommand::new),
              verb("refund", "pay back what was not accepted", OperatorRefundCommand::new),
              verb("withdraw", "pay out the proceeds", OperatorWithdrawCommand::new),
              verb("distribute", "fund and publish the claims", OperatorDistributeCommand::new),
              verb("tge", "announce when tokens open", OperatorTgeCommand::new),
              verb("checklist", "what is left, what is wrong", OperatorChecklistCommand::new),
              verb("safe-status", "what a Safe executed", OperatorSafeStatusCommand::new),
              verb("rehearse", "a whole sale with faults, on local", OperatorRehearseCommand::new),
              group(
                  "staking",
                  "rewards, offences and settings of staking",
                  verb("fund", "pay rewards in", OperatorStakingFundCommand::new),
                  verb("slash", "punish an offence", OperatorStakingSlashCommand::new),
                  verb("parameters", "announce, apply", OperatorStakingParametersCommand::new),
                  verb(
                      "snapshot-root",
                      "publish the multipliers' root",
                      OperatorStakingSnapshotRootCommand::new)),
              group(
                  "registrar",
                  "the registration service of a sale of one's own",
                  verb("serve", "serve it, and sign permits", RegistrarServeCommand::new),
                  verb("import", "take over an entities file", RegistrarImportCommand::new),
                  verb("export", "write the entities to a file", RegistrarExportCommand::new),
                  verb("key", "make a login key for an account", RegistrarKeyCommand::new),
                  verb("log", "who logged in, who was refused", RegistrarLogCommand::new)),
              group(
                  "snapshot",
                  "scores and multipliers out of testnet activity",
                  verb("pull", "read the activity from its contracts", SnapshotPullCommand::new),
                  verb("make", "score, rank, write the files", SnapshotMakeCommand::new))),
          group(
              "bridge",
              "ether for gas on the token's chain",
              verb("deposit", "send ether to the L2", BridgeDepositCommand::new),
              verb("status", "where a deposit is", BridgeStatusCommand::new)),
          verb("statement", "one wallet's whole story", StatementCommand::new),
          verb("doctor", "what is wrong here, and the remedy", DoctorCommand::new),
          group(
              "verify",
              "recompute what a sale did",
              verb("settlement", "from book to allocations", VerifySettlementCommand::new),
              verb("distribution", "the tree and its funding", VerifyDistributionCommand::new),
              verb("deployment", "the contracts' code and set-up", VerifyDeploymentCommand::new),
              verb("receipt", "that a settlement took in your bid", VerifyReceiptCommand::new)),
          verb("wait", "until something has happened", WaitCommand::new),
          verb("shell", "commands one after another", ShellCommand::new),
          verb("completion", "a script for your shell", CompletionCommand::new),
          group(
              "help",
              "reference tables",
              verb("exit-codes", "what each exit code means", ExitCodesCommand::new)));

  private Commands() {}

  /** The commands of {@code gavel}. */
  public static Node.Group gavel() {
    return GAVEL;
  }

  /** The commands of {@code auction-sim}. */
  public static Node.Group auctionSim() {
    return simulate("auction-sim", "The auction engine on real or invented books.");
  }

  private static Node.Group simulate(String name, String summary) {
    return group(
        name,
        summary,
        verb("clear", "settle a book", ClearCommand::new),
        verb("impact", "what one more bid would get", ImpactCommand::new),
        verb("what-if", "other terms, another book, side by side", WhatIfCommand::new),
        verb("monte-carlo", "many books drawn by chance", MonteCarloCommand::new),
        verb("sweep", "a grid over one or two parameters", SweepCommand::new),
        verb("compare", "rules of sharing out, side by side", CompareCommand::new),
        verb("replay", "the path of the price, from a log", ReplayCommand::new),
        verb("report", "one HTML page with charts", ReportCommand::new),
        verb("generate", "invent a book", GenerateCommand::new),
        verb("pull", "read a sale's book from the chain", PullCommand::new));
  }
}
