// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {Clones} from "@openzeppelin/contracts/proxy/Clones.sol";
import {TokenSale} from "./TokenSale.sol";
import {Init} from "./SaleTypes.sol";

/// Makes a sale: a minimal clone (ERC-1167) that is initialised in the transaction that creates it, so that nobody can
/// come in between.
contract SaleFactory {
    /// The code that every sale from here runs.
    address public immutable implementation;

    event SaleCreated(address indexed sale, bytes16 indexed saleUUID, address indexed admin);

    constructor(address implementation_) {
        implementation = implementation_;
    }

    /// Creates and initialises a sale; anyone may, `init` says who runs it.
    function createSale(Init calldata init) external returns (address sale) {
        sale = Clones.clone(implementation);
        TokenSale(sale).initialize(init);
        emit SaleCreated(sale, init.saleUUID, init.admin);
    }
}
