// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {Address} from "@openzeppelin/contracts/utils/Address.sol";
import {Multipliers} from "./Multipliers.sol";
import {StakingControl} from "./StakingControl.sol";
import {Parameters} from "./StakingTypes.sol";

/// Providers put up stake, others delegate to them, rewards flow to stake × multiplier, offences cost stake. Held at any
/// time: Σ stakes (also thawing and moved) + rewards owed + rewards still to flow ≤ balance.
contract Staking is Multipliers {
    /// The views of StakingPages; its code cannot change, and it has no function that writes.
    address public immutable pages;

    /// `token_` can be burnt by its holders and has permits; `distributor_` books locked tokens; `admin` gets each role.
    constructor(IERC20 token_, address distributor_, address admin, Parameters memory parameters_, address pages_)
        StakingControl(token_, distributor_, admin, parameters_)
    {
        if (pages_.code.length == 0) revert ZeroAddress();
        pages = pages_;
    }

    /// Reads by the code of `pages` on the state of this contract.
    fallback(bytes calldata call) external returns (bytes memory) {
        return Address.functionDelegateCall(pages, call);
    }
}
