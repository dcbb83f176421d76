package gavel.protocol.stake;

import gavel.protocol.abi.AbiFunction;

/** The functions of our staking contract, as its interface list has them. */
final class StakingFunctions {
  private static final String TERMS =
      "(uint32 thawPeriod,uint32 commissionDelay,uint16 maxSlash,uint96 minSelfStake)";
  private static final String PROVIDER =
      "(address,uint8,string,uint256,uint256,uint256,uint256,uint256,uint256,uint256,uint256,"
          + "uint16,uint16,uint256,uint256)";
  private static final String POSITION = "(address,bool,uint256,uint256,uint256,uint16,uint256)";
  private static final String ITEM =
      "(uint256,address,uint8,bool,uint256,uint256,address,uint256,uint256)";

  static final AbiFunction TOKEN = AbiFunction.of("token()", "(address)");
  static final AbiFunction PAUSED = AbiFunction.of("paused()", "(bool)");
  static final AbiFunction PARAMETERS = AbiFunction.of("parameters()", "(" + TERMS + ")");
  static final AbiFunction PROPOSED =
      AbiFunction.of("proposedParameters()", "(" + TERMS + ",uint256)");
  static final AbiFunction SNAPSHOT = AbiFunction.of("snapshot()", "((bytes32,uint40,uint32))");
  static final AbiFunction ACCOUNT =
      AbiFunction.of("accountOf(address)", "((uint16,uint40,uint32,bool))");
  static final AbiFunction STREAM = AbiFunction.of("stream()", "(uint256,uint256,uint256,uint256)");
  static final AbiFunction COUNT = AbiFunction.of("providerCount()", "(uint256)");
  static final AbiFunction PROVIDERS =
      AbiFunction.of("providersIn(uint256,uint256)", "(" + PROVIDER + "[])");
  static final AbiFunction ONE_PROVIDER =
      AbiFunction.of("providerOf(address)", "(" + PROVIDER + ")");
  static final AbiFunction POSITIONS =
      AbiFunction.of("positionsIn(address,uint256,uint256)", "(" + POSITION + "[])");
  static final AbiFunction ITEMS =
      AbiFunction.of("itemsIn(address,uint256,uint256)", "(" + ITEM + "[])");
  static final AbiFunction ONE_ITEM = AbiFunction.of("itemOf(address,uint256)", "(" + ITEM + ")");

  static final AbiFunction DELEGATE =
      AbiFunction.of("delegate(address provider,uint256 amount,uint256 minShares)");
  static final AbiFunction DELEGATE_BY_PERMIT =
      AbiFunction.of(
          "delegateWithPermit(address provider,uint256 amount,uint256 minShares,"
              + "uint256 deadline,uint8 v,bytes32 r,bytes32 s)");
  static final AbiFunction UNDELEGATE =
      AbiFunction.of("undelegate(address provider,uint256 shares)");
  static final AbiFunction UNDELEGATE_LOCKED =
      AbiFunction.of("undelegateLocked(address provider,uint256 shares)");
  static final AbiFunction UNDELEGATE_MOVED = AbiFunction.of("undelegateMoved(uint256 id)");
  static final AbiFunction REDELEGATE = AbiFunction.of("redelegate(uint256 id,address to)");
  static final AbiFunction WITHDRAW = AbiFunction.of("withdraw(uint256 id)");
  static final AbiFunction CLAIM = AbiFunction.of("claim(address provider,bool locked)");
  static final AbiFunction CLAIM_OWN = AbiFunction.of("claimOwn()");
  static final AbiFunction SETTLE = AbiFunction.of("settle(address owner,uint256 id)");
  static final AbiFunction TOUCH =
      AbiFunction.of("touch(address owner,address provider,bool locked)");
  static final AbiFunction SET_PAID_OUT = AbiFunction.of("setPaidOut(bool paidOut)");
  static final AbiFunction PROVE =
      AbiFunction.of("proveMultiplier(uint256 multiplier,bytes32[] proof,address[] providers)");

  static final AbiFunction REGISTER =
      AbiFunction.of("register(string metadata,uint256 commission,uint256 amount)");
  static final AbiFunction STAKE_SELF = AbiFunction.of("stakeSelf(uint256 amount)");
  static final AbiFunction UNSTAKE_SELF = AbiFunction.of("unstakeSelf(uint256 amount)");
  static final AbiFunction SET_METADATA = AbiFunction.of("setMetadata(string metadata)");
  static final AbiFunction ANNOUNCE_COMMISSION =
      AbiFunction.of("announceCommission(uint256 commission)");
  static final AbiFunction LEAVE = AbiFunction.of("leave()");

  static final AbiFunction FUND = AbiFunction.of("fund(uint256 amount,uint256 duration)");
  static final AbiFunction SLASH =
      AbiFunction.of("slash(address provider,bytes32 offence,uint40 offenceAt,uint16 share)");
  static final AbiFunction PROPOSE = AbiFunction.of("proposeParameters(" + TERMS + " parameters)");
  static final AbiFunction APPLY = AbiFunction.of("applyParameters()");
  static final AbiFunction SET_SNAPSHOT = AbiFunction.of("setSnapshot(bytes32 root,uint40 until)");

  private StakingFunctions() {}
}
