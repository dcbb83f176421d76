// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {IAccessControl} from "@openzeppelin/contracts/access/IAccessControl.sol";
import {Initializable} from "@openzeppelin/contracts/proxy/utils/Initializable.sol";
import {Clones} from "@openzeppelin/contracts/proxy/Clones.sol";
import {SaleErrors} from "../../src/sale/SaleErrors.sol";
import {SaleFactory} from "../../src/sale/SaleFactory.sol";
import {Init, Stage} from "../../src/sale/SaleTypes.sol";
import {TokenSale} from "../../src/sale/TokenSale.sol";
import {SaleLogs} from "../support/SaleLogs.sol";
import {OddDecimals} from "../support/Tokens.sol";

/// Initialising a sale: once, behind a clone, with everything checked in order and every role logged.
contract SaleInitializeTest is SaleLogs {
    address private constant MANAGER = address(0x11);
    address private constant PAUSER = address(0x12);
    address private constant SETTLER = address(0x13);
    address private constant REFUNDER = address(0x14);

    function setUp() public override {
        super.setUp();
        sale = TokenSale(Clones.clone(address(implementation)));
    }

    function test_itRefusesEachFaultInOrder() public {
        Init memory init = initData();
        (init.admin, init.purchasePermitSigner, init.proceedsReceiver) = (address(0), address(0), address(0));
        init.maxWalletsPerEntity = 0;
        init.paymentTokens = new address[](0);
        init.extraManagers = new address[](1);
        init.extraPausers = new address[](1);

        refused(init, SaleErrors.ZeroAddress.selector, "admin");
        init.admin = admin;
        refused(init, SaleErrors.ZeroAddress.selector, "signer");
        init.purchasePermitSigner = signer;
        refused(init, SaleErrors.ZeroAddress.selector, "receiver");
        init.proceedsReceiver = receiver;
        refused(init, SaleErrors.ZeroMaxWalletsPerEntity.selector, "wallets");
        init.maxWalletsPerEntity = 1;
        refused(init, SaleErrors.NoPaymentTokens.selector, "tokens");
        checkTokens(init);
        init.paymentTokens = initData().paymentTokens;
        refused(init, SaleErrors.ZeroAddress.selector, "manager");
        init.extraManagers[0] = MANAGER;
        refused(init, SaleErrors.ZeroAddress.selector, "pauser");
        init.extraPausers[0] = PAUSER;
        sale.initialize(init);
    }

    function test_itRefusesMoreThan127Tokens() public {
        Init memory init = initData();
        init.paymentTokens = new address[](128);
        refuses(admin, address(sale), abi.encodeCall(sale.initialize, init), panicData(0x11), "128 tokens");
        init.paymentTokens = new address[](127);
        for (uint256 i = 0; i < 127; i++) {
            init.paymentTokens[i] = address(new OddDecimals(6));
        }
        sale.initialize(init);
        checkEq(sale.paymentTokens()[126], init.paymentTokens[126], "the last of 127");
    }

    function test_itGrantsAndLogsInOrder() public {
        Init memory init = initData();
        (init.extraSettler, init.extraRefunder) = (SETTLER, REFUNDER);
        init.extraManagers = new address[](1);
        init.extraManagers[0] = MANAGER;
        init.extraPausers = new address[](1);
        init.extraPausers[0] = PAUSER;
        wantGrant(sale.DEFAULT_ADMIN_ROLE(), admin);
        wantGrant(sale.SALE_MANAGER_ROLE(), admin);
        wantGrant(sale.SETTLER_ROLE(), admin);
        wantGrant(sale.SETTLEMENT_FINALIZER_ROLE(), admin);
        wantGrant(sale.PAUSER_ROLE(), admin);
        wantGrant(sale.REFUNDER_ROLE(), admin);
        wantGrant(sale.PURCHASE_PERMIT_SIGNER_ROLE(), signer);
        wantGrant(sale.SETTLER_ROLE(), SETTLER);
        wantGrant(sale.REFUNDER_ROLE(), REFUNDER);
        wantGrant(sale.SALE_MANAGER_ROLE(), MANAGER);
        wantGrant(sale.PAUSER_ROLE(), PAUSER);
        wantStage(Stage.PreOpen, Stage.Commitment);
        wantSale(topics(Initializable.Initialized.selector), abi.encode(uint64(1)));
        vm.recordLogs();
        sale.initialize(init);
        checkLogs();
    }

    function test_itStartsInPreOpenUnlessToldOtherwiseAndSkipsZeroExtras() public {
        Init memory init = initData();
        init.skipPreOpen = false;
        (init.claimRefundEnabled, init.reduceCommitmentEnabled) = (false, true);
        sale.initialize(init);
        checkEq(uint256(sale.stage()), uint256(Stage.PreOpen), "stage");
        checkEq(sale.getRoleMemberCount(sale.SETTLER_ROLE()), 1, "only the admin settles");
        checkEq(sale.getRoleMemberCount(sale.COMMITMENT_REDUCER_ROLE()), 0, "nobody reduces by force");
        checkEq(sale.getRoleMemberCount(sale.TOKEN_RECOVERER_ROLE()), 0, "nobody recovers tokens");
        checkEq(bytes32(sale.saleUUID()), bytes32(SALE_ID), "sale id");
        checkEq(sale.maxWalletsPerEntity(), 3, "wallets an entity");
        checkEq(sale.proceedsReceiver(), receiver, "receiver");
        check(!sale.claimRefundEnabled() && sale.reduceCommitmentEnabled() && !sale.paused(), "switches");
        checkEq(abi.encode(sale.paymentTokens()), abi.encode(initData().paymentTokens), "tokens");
    }

    function test_itHappensOnceAndNeverToTheImplementation() public {
        sale.initialize(initData());
        bytes memory invalid = abi.encodeWithSelector(Initializable.InvalidInitialization.selector);
        bytes memory call = abi.encodeCall(sale.initialize, initData());
        refuses(admin, address(sale), call, invalid, "a second time");
        refuses(admin, address(implementation), call, invalid, "the implementation");
    }

    function test_theFactoryMakesAnInitialisedClone() public {
        vm.recordLogs();
        address made = factory.createSale(initData());
        bytes32 created = SaleFactory.SaleCreated.selector;
        checkEq(vm.getRecordedLogs()[9].topics[0], created, "the factory's own log comes last");
        checkEq(TokenSale(made).getRoleMember(0x00, 0), admin, "admin");
        bytes memory clone =
            abi.encodePacked(hex"363d3d373d3d3d363d73", implementation, hex"5af43d82803e903d91602b57fd5bf3");
        checkEq(made.code, clone, "code of a minimal clone");
        checkEq(factory.implementation(), address(implementation), "implementation");
    }

    function checkTokens(Init memory init) private {
        address odd = address(new OddDecimals(18));
        init.paymentTokens = new address[](3);
        (init.paymentTokens[0], init.paymentTokens[1], init.paymentTokens[2]) = (address(usdc), address(usdc), odd);
        refuses(admin, address(sale), abi.encodeCall(sale.initialize, init), duplicate(), "a duplicate before decimals");
        (init.paymentTokens[1], init.paymentTokens[2]) = (odd, address(usdc));
        bytes memory wrong =
            abi.encodeWithSelector(SaleErrors.InvalidPaymentTokenDecimals.selector, odd, uint256(18), uint256(6));
        refuses(admin, address(sale), abi.encodeCall(sale.initialize, init), wrong, "decimals before a duplicate");
    }

    function duplicate() private view returns (bytes memory) {
        return abi.encodeWithSelector(SaleErrors.DuplicatePaymentToken.selector, address(usdc));
    }

    function refused(Init memory init, bytes4 selector, string memory what) private {
        bytes memory call = abi.encodeCall(sale.initialize, init);
        refuses(admin, address(sale), call, abi.encodeWithSelector(selector), what);
    }

    function wantGrant(bytes32 role, address account) private {
        wantSale(topics(IAccessControl.RoleGranted.selector, role, word(account), word(address(this))), "");
    }
}
