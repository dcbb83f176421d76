// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

// What the staking contract keeps and shows. Amounts are token base units, shares and weights are below, times are Unix
// seconds, shares of a whole are basis points.
//
// A delegation is counted in shares of its provider: one share is worth index / 2^63 base units. Only a slash changes
// the index, and only down, so no deposit, donation or reward of one delegator changes what another's shares are worth.
// A weight is base units × multiplier (10,000 = one).

/// What an operator may set, after an announcement.
struct Parameters {
    /// Seconds from undelegating to withdrawing.
    uint32 thawPeriod;
    /// Seconds from announcing a commission to its start.
    uint32 commissionDelay;
    /// The most that one offence may cost, of everything that is with the provider.
    uint16 maxSlash;
    /// Below it a provider takes no delegations.
    uint96 minSelfStake;
}

/// Rewards flow to weights: what one unit of weight earned so far (× 2^88), up to when.
struct Stream {
    uint112 acc;
    uint112 totalWeight;
    uint32 last;
}

/// Base units × 2^32 a second, until when. The number of items lies here because it is changed together with these.
struct Funding {
    uint128 rate;
    uint40 end;
    uint32 items;
}

enum Status {
    None,
    Active,
    Left
}

/// A provider's own: stake, rewards and commission not yet paid out, the commission and the next one (from 0: none).
struct Own {
    uint96 stake;
    uint96 owed;
    uint16 commission;
    uint16 nextCommission;
    uint32 commissionFrom;
}

/// Delegated and thawing base units; both lie in shares of the same index.
struct Pool {
    uint96 tokens;
    uint96 thawing;
    uint64 index;
}

/// The sum of shares × multiplier, and what one of it earned so far (× 2^88), after commission.
struct Tally {
    uint128 weightedShares;
    uint112 acc;
}

/// The weight that the stream knows, and the stream's acc when the provider was last accrued.
struct Book {
    uint112 weight;
    uint112 accAt;
    Status status;
}

/// Stake that came from another provider and still answers for it: its weight, and what one unit of it earned.
struct Arrived {
    uint112 weight;
    uint112 acc;
}

/// Base units that came and may still be slashed over there, and that went and may still be slashed here.
struct Transit {
    uint96 arrived;
    uint96 departed;
}

/// A provider's own thawing stake, in shares of an index of its own; a total loss begins a new epoch.
struct OwnThaw {
    uint96 tokens;
    uint64 index;
    uint16 epoch;
    uint32 lastItem;
}

/// One slash of delegated stake: which part was kept (of 2^63), for an offence of when, and when.
struct SlashEntry {
    uint64 kept;
    uint40 offenceAt;
    uint40 slashedAt;
}

/// The first five are an Own, a Pool, a Tally, a Book and an Arrived, each packed into its word.
struct Provider {
    uint256 own;
    uint256 pool;
    uint256 tally;
    uint256 book;
    uint256 arrived;
    Transit transit;
    OwnThaw ownThaw;
    SlashEntry[] slashes;
    string metadata;
}

/// A delegation: its shares at a multiplier, what the distributor booked out for it (locked stake), rewards to come.
struct Position {
    uint112 shares;
    uint16 multiplier;
    uint96 principal;
    /// The newest item that was taken out of it; each names the one before.
    uint32 lastItem;
    uint112 accAt;
    uint96 pending;
}

/// A Position or an Item, packed.
struct Words {
    uint256 a;
    uint256 b;
}

/// What a wallet has beyond its positions.
struct Account {
    uint16 multiplier;
    uint40 multiplierUntil;
    uint32 provedSnapshot;
    bool paidOut;
}

enum ItemState {
    None,
    /// Delegated stake on its way out.
    Thawing,
    /// A provider's own stake on its way out.
    OwnThawing,
    /// With a new provider, still answering for the old one.
    Moved,
    /// The same on its way out.
    MovedThawing
}

/// Something with a clock. `shares`: of the provider's index (thawing), of its own index (own), or base units (moved).
struct Item {
    address provider;
    uint40 readyAt;
    ItemState state;
    bool locked;
    uint16 epoch;
    uint128 shares;
    uint96 principal;
    uint32 previous;
}

/// Where moved stake came from, and how far it is settled.
struct Move {
    address from;
    uint40 movedAt;
    uint40 answersUntil;
    uint16 multiplier;
    uint112 accAt;
    uint32 nextHere;
    uint32 nextThere;
    bool departed;
}

struct Snapshot {
    bytes32 root;
    uint40 until;
    uint32 id;
}

struct ProviderView {
    address provider;
    Status status;
    string metadata;
    uint256 selfStake;
    uint256 ownThawing;
    uint256 delegated;
    uint256 thawing;
    uint256 arrived;
    uint256 index;
    uint256 weight;
    uint256 owed;
    uint16 commission;
    uint16 nextCommission;
    uint256 commissionFrom;
    uint256 slashes;
}

struct PositionView {
    address provider;
    bool locked;
    uint256 shares;
    uint256 worth;
    uint256 principal;
    uint16 multiplier;
    uint256 pending;
}

struct ItemView {
    uint256 id;
    address provider;
    ItemState state;
    bool locked;
    uint256 amount;
    uint256 readyAt;
    address from;
    uint256 answersUntil;
    uint256 pending;
}
