// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

/// Stands in for the OP Stack predeploy GasPriceOracle on a local L2, which charges no L1 or operator fee of its own:
/// simple prices in wei that anyone may set, so that a client's fee arithmetic has something to add up.
contract LocalGasPriceOracle {
    /// Wei per byte posted to the L1, and wei per million gas for the operator. Zero in a predeploy's fresh storage.
    uint256 public weiPerByte;
    uint256 public weiPerMillionGas;

    event PricesSet(uint256 weiPerByte, uint256 weiPerMillionGas);

    function setPrices(uint256 weiPerByte_, uint256 weiPerMillionGas_) external {
        (weiPerByte, weiPerMillionGas) = (weiPerByte_, weiPerMillionGas_);
        emit PricesSet(weiPerByte_, weiPerMillionGas_);
    }

    /// L1 data fee in wei of an unsigned transaction of that many bytes, with the 68 bytes of a signature added.
    function getL1FeeUpperBound(uint256 unsignedTxSize) external view returns (uint256) {
        return (unsignedTxSize + 68) * weiPerByte;
    }

    /// L1 data fee in wei of that unsigned transaction. No compression is modelled, so it equals the upper bound.
    function getL1Fee(bytes calldata unsignedRlp) external view returns (uint256) {
        return (unsignedRlp.length + 68) * weiPerByte;
    }

    /// Operator fee in wei for that much gas; rounds down, as the protocol does.
    function getOperatorFee(uint256 gasUsed) external view returns (uint256) {
        return gasUsed * weiPerMillionGas / 1e6;
    }
}
