// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {SaleInvariants} from "./SaleInvariants.sol";

/// Random steps of a whole sale, the books checked after each, everything paid out at the end.
contract SaleInvariantsTest is SaleInvariants {
    /// Tells forge which contract to call at random.
    function targetContracts() external view returns (address[] memory targets) {
        targets = new address[](1);
        targets[0] = address(handler);
    }

    function invariant_theBooksAgreeWithEveryBalance() public view {
        checkBooks();
    }

    function afterInvariant() public {
        payEverythingOut();
    }
}
