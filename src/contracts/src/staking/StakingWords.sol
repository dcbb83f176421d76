// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {Arrived, Book, Item, ItemState, Own, Pool, Position, Status, Stream, Tally, Words} from "./StakingTypes.sol";

/// Structs as storage words. The compiler writes a packed struct field by field; these are read and written at once.
library StakingWords {
    function packed(Stream memory s) internal pure returns (uint256) {
        return s.acc | (uint256(s.totalWeight) << 112) | (uint256(s.last) << 224);
    }

    function toStream(uint256 w) internal pure returns (Stream memory s) {
        (s.acc, s.totalWeight, s.last) = (uint112(w), uint112(w >> 112), uint32(w >> 224));
    }

    function packed(Own memory o) internal pure returns (uint256) {
        return o.stake | (uint256(o.owed) << 96) | (uint256(o.commission) << 192) | (uint256(o.nextCommission) << 208)
            | (uint256(o.commissionFrom) << 224);
    }

    function toOwn(uint256 w) internal pure returns (Own memory o) {
        (o.stake, o.owed, o.commission) = (uint96(w), uint96(w >> 96), uint16(w >> 192));
        (o.nextCommission, o.commissionFrom) = (uint16(w >> 208), uint32(w >> 224));
    }

    function packed(Pool memory p) internal pure returns (uint256) {
        return p.tokens | (uint256(p.thawing) << 96) | (uint256(p.index) << 192);
    }

    function toPool(uint256 w) internal pure returns (Pool memory p) {
        (p.tokens, p.thawing, p.index) = (uint96(w), uint96(w >> 96), uint64(w >> 192));
    }

    function packed(Tally memory t) internal pure returns (uint256) {
        return t.weightedShares | (uint256(t.acc) << 128);
    }

    function toTally(uint256 w) internal pure returns (Tally memory t) {
        (t.weightedShares, t.acc) = (uint128(w), uint112(w >> 128));
    }

    function packed(Book memory b) internal pure returns (uint256) {
        return b.weight | (uint256(b.accAt) << 112) | (uint256(b.status) << 224);
    }

    function toBook(uint256 w) internal pure returns (Book memory b) {
        (b.weight, b.accAt, b.status) = (uint112(w), uint112(w >> 112), Status(w >> 224));
    }

    function packed(Arrived memory a) internal pure returns (uint256) {
        return a.weight | (uint256(a.acc) << 112);
    }

    function toArrived(uint256 w) internal pure returns (Arrived memory a) {
        (a.weight, a.acc) = (uint112(w), uint112(w >> 112));
    }

    function write(Words storage words, Position memory p) internal {
        words.a =
            p.shares | (uint256(p.multiplier) << 112) | (uint256(p.principal) << 128) | (uint256(p.lastItem) << 224);
        words.b = p.accAt | (uint256(p.pending) << 112);
    }

    function toPosition(Words storage words) internal view returns (Position memory p) {
        (uint256 a, uint256 b) = (words.a, words.b);
        (p.shares, p.multiplier, p.principal) = (uint112(a), uint16(a >> 112), uint96(a >> 128));
        (p.lastItem, p.accAt, p.pending) = (uint32(a >> 224), uint112(b), uint96(b >> 112));
    }

    function write(Words storage words, Item memory i) internal {
        words.a = uint160(i.provider) | (uint256(i.readyAt) << 160) | (uint256(i.state) << 200)
            | (i.locked ? 1 << 208 : 0) | (uint256(i.epoch) << 216);
        words.b = i.shares | (uint256(i.principal) << 128) | (uint256(i.previous) << 224);
    }

    function toItem(Words storage words) internal view returns (Item memory i) {
        (uint256 a, uint256 b) = (words.a, words.b);
        (i.provider, i.readyAt, i.state) = (address(uint160(a)), uint40(a >> 160), ItemState(uint8(a >> 200)));
        (i.locked, i.epoch) = (uint8(a >> 208) != 0, uint16(a >> 216));
        (i.shares, i.principal, i.previous) = (uint128(b), uint96(b >> 128), uint32(b >> 224));
    }
}
