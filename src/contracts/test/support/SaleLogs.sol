// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {SaleEvents} from "../../src/sale/SaleEvents.sol";
import {Bid, Stage} from "../../src/sale/SaleTypes.sol";
import {LogCheck} from "./LogCheck.sol";
import {SaleFixture} from "./SaleFixture.sol";

/// The sale's logs as a test wants them, by name.
abstract contract SaleLogs is SaleFixture, LogCheck {
    bytes32 private constant TRANSFER = keccak256("Transfer(address,address,uint256)");
    bytes32 private constant APPROVAL = keccak256("Approval(address,address,uint256)");

    function wantStage(Stage from, Stage to) internal {
        bytes32 previous = bytes32(uint256(uint8(from)));
        wantSale(topics(SaleEvents.StageChanged.selector, previous, bytes32(uint256(uint8(to)))), "");
    }

    function wantNewEntity(bytes16 id, address wallet) internal {
        wantSale(topics(SaleEvents.EntityInitialized.selector, id, word(wallet)), "");
    }

    function wantNewWallet(bytes16 id, address wallet) internal {
        wantSale(topics(SaleEvents.WalletInitialized.selector, id, word(wallet)), "");
    }

    function wantBid(bytes16 id, address wallet, Bid memory bid) internal {
        wantSale(topics(SaleEvents.BidPlaced.selector, id, word(wallet)), abi.encode(bid));
    }

    function wantIncrease(bytes16 id, address wallet, address token, uint256 amount) internal {
        wantSale(topics(SaleEvents.CommitmentIncreased.selector, id, word(wallet), word(token)), abi.encode(amount));
    }

    function wantReduction(bytes16 id, address wallet, address token, uint256 amount) internal {
        wantSale(topics(SaleEvents.CommitmentReduced.selector, id, word(wallet), word(token)), abi.encode(amount));
        wantTransfer(token, address(sale), wallet, amount);
    }

    function wantAllocation(bytes16 id, address wallet, address token, uint256 amount) internal {
        wantSale(topics(SaleEvents.AllocationSet.selector, id, word(wallet), word(token)), abi.encode(amount));
    }

    function wantWalletRefund(bytes16 id, address wallet, address token, uint256 amount) internal {
        wantSale(topics(SaleEvents.WalletRefunded.selector, id, word(wallet), word(token)), abi.encode(amount));
        wantTransfer(token, address(sale), wallet, amount);
    }

    function wantEntityRefund(bytes16 id, uint256 amount) internal {
        wantSale(topics(SaleEvents.EntityRefunded.selector, id), abi.encode(amount));
    }

    function wantProceeds(address token, uint256 amount) internal {
        wantSale(topics(SaleEvents.ProceedsWithdrawn.selector, word(receiver), word(token)), abi.encode(amount));
        wantTransfer(token, address(sale), receiver, amount);
    }

    function wantTransfer(address token, address from, address to, uint256 amount) internal {
        want(token, topics(TRANSFER, word(from), word(to)), abi.encode(amount));
    }

    function wantApproval(address token, address owner, uint256 amount) internal {
        want(token, topics(APPROVAL, word(owner), word(address(sale))), abi.encode(amount));
    }

    function wantSale(bytes32[] memory list, bytes memory data) internal {
        want(address(sale), list, data);
    }
}
