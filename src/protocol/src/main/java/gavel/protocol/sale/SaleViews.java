package gavel.protocol.sale;

import gavel.protocol.abi.AbiFunction;

/** The functions that read a sale, by their Solidity signatures. */
final class SaleViews {
  private static final String TOKEN_AMOUNTS = "(address token,uint256 amount)[]";
  private static final String COMMITMENT =
      "(bytes32,bytes16,uint64,uint64,bool,bool,(address,address,uint256)[],bytes)";
  private static final String ALLOCATION = "(bytes16,(address,address,uint256)[])";
  private static final String WALLET =
      "(address,bytes16,%1$s,%1$s,%1$s)".formatted("(address,uint256)[]");
  private static final String ENTITY =
      "(bytes16,uint32,bool,(bool,uint64,uint256)," + WALLET + "[])";

  static final AbiFunction SALE_UUID = view("saleUUID()", "bytes16");
  static final AbiFunction PAYMENT_TOKENS = view("paymentTokens()", "address[]");
  static final AbiFunction PAUSED = view("paused()", "bool");
  static final AbiFunction MAX_WALLETS = view("maxWalletsPerEntity()", "uint8");
  static final AbiFunction STAGE = view("stage()", "uint8");
  static final AbiFunction PROCEEDS_RECEIVER = view("proceedsReceiver()", "address");
  static final AbiFunction CLAIM_REFUND_ENABLED = view("claimRefundEnabled()", "bool");
  static final AbiFunction REDUCE_ENABLED = view("reduceCommitmentEnabled()", "bool");
  static final AbiFunction VERSION = view("version()", "uint32,uint32,uint32");

  static final AbiFunction NUM_ENTITIES = view("numEntities()", "uint256");
  static final AbiFunction ENTITY_AT = view("entityAt(uint256)", "bytes16");
  static final AbiFunction ENTITIES_IN = view("entitiesIn(uint256,uint256)", "bytes16[]");
  static final AbiFunction ENTITY_STATES_BY_IDS =
      view("entityStatesByIDs(bytes16[])", ENTITY + "[]");
  static final AbiFunction ENTITY_STATES_IN =
      view("entityStatesIn(uint256,uint256)", ENTITY + "[]");
  static final AbiFunction WALLET_STATES =
      view("walletStatesByAddresses(address[])", WALLET + "[]");
  static final AbiFunction NUM_COMMITMENTS = view("numCommitments()", "uint256");
  static final AbiFunction COMMITMENT_AT = view("readCommitmentDataAt(uint256)", COMMITMENT);
  static final AbiFunction COMMITMENTS_IN =
      view("readCommitmentDataIn(uint256,uint256)", COMMITMENT + "[]");
  static final AbiFunction NUM_ALLOCATIONS = view("numEntityAllocations()", "uint256");
  static final AbiFunction ALLOCATION_AT = view("readEntityAllocationDataAt(uint256)", ALLOCATION);
  static final AbiFunction ALLOCATIONS_IN =
      view("readEntityAllocationDataIn(uint256,uint256)", ALLOCATION + "[]");

  static final AbiFunction SUPPORTS_INTERFACE = view("supportsInterface(bytes4)", "bool");
  static final AbiFunction HAS_ROLE = view("hasRole(bytes32,address)", "bool");
  static final AbiFunction ROLE_MEMBER_COUNT = view("getRoleMemberCount(bytes32)", "uint256");
  static final AbiFunction ROLE_MEMBER = view("getRoleMember(bytes32,uint256)", "address");
  static final AbiFunction ROLE_ADMIN = view("getRoleAdmin(bytes32)", "bytes32");

  static final AbiFunction CLEARING_PRICE = view("clearingPrice()", "uint64");
  static final AbiFunction DEMAND_AT = view("demandAt(uint64)", "uint256");

  private SaleViews() {}

  /** A total over all payment tokens. */
  static AbiFunction total(SaleTotal total) {
    return view(total.function() + "()", "uint256");
  }

  /** A total by payment token. */
  static AbiFunction totalByToken(SaleTotal total) {
    return view(total.function() + "ByToken()", TOKEN_AMOUNTS);
  }

  private static AbiFunction view(String signature, String results) {
    return AbiFunction.of(signature, "(" + results + ")");
  }
}
