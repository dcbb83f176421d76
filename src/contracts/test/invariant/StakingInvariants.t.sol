// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {StakingInvariants} from "./StakingInvariants.sol";

/// Random steps of staking, the books checked after each, everything paid out at the end.
contract StakingInvariantsTest is StakingInvariants {
    /// Tells forge which contract to call at random.
    function targetContracts() external view returns (address[] memory targets) {
        targets = new address[](1);
        targets[0] = address(handler);
    }

    /// Tells forge which of its functions.
    function targetSelectors() external view returns (Selectors[] memory selectors) {
        selectors = new Selectors[](1);
        selectors[0].target = address(handler);
        selectors[0].list = new bytes4[](1);
        selectors[0].list[0] = handler.step.selector;
    }

    struct Selectors {
        address target;
        bytes4[] list;
    }

    function invariant_whatIsOwedIsThere() public view {
        checkBooks();
    }

    function afterInvariant() public {
        payEverythingOut();
    }
}
