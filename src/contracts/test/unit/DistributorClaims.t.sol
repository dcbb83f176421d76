// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {DistributorErrors} from "../../src/claim/DistributorErrors.sol";
import {TokenDistributor} from "../../src/claim/TokenDistributor.sol";
import {DistributorFixture} from "../support/DistributorFixture.sol";
import {Merkle} from "../support/Merkle.sol";

/// Claiming: by anyone, for the wallet, once, from TGE on.
contract DistributorClaimsTest is DistributorFixture {
    function test_anyoneMayClaimForAWallet() public {
        open();
        bytes32[] memory heads = topics(TokenDistributor.Claimed.selector, word(walletOf(2)), entityOf(2));
        want(address(distributor), heads, abi.encode(200, 20));
        wantTransfer(address(distributor), walletOf(2), 200);
        vm.recordLogs();
        vm.prank(address(0x57));
        claim(2);
        checkLogs();
        checkEq(ai.balanceOf(walletOf(2)), 200, "paid");
        checkEq(distributor.locked(walletOf(2)), 20, "booked in the lock");
        check(distributor.claimed(walletOf(2)), "claimed");
        checkHeld(TOTAL - 220, 20);
    }

    function test_aLeafWithoutALockOrWithoutAnUnlockedPartWorks() public {
        open();
        claim(4);
        claim(5);
        checkEq(ai.balanceOf(walletOf(4)), 400, "all unlocked");
        checkEq(ai.balanceOf(walletOf(5)), 0, "all locked");
        checkHeld(TOTAL - 450, 50);
    }

    function test_claimsAreRefusedUntilEverythingIsThere() public {
        refused(owner, claimCall(1), abi.encodeWithSelector(DistributorErrors.RootNotSet.selector), "no root");
        fundAndSetRoot();
        refused(owner, claimCall(1), abi.encodeWithSelector(DistributorErrors.NotAnnounced.selector), "no TGE");
        announce();
        vm.warp(OPENS - 1);
        bytes memory early = abi.encodeWithSelector(DistributorErrors.NotOpenYet.selector, OPENS, OPENS - 1);
        refused(owner, claimCall(1), early, "a second before TGE");
        vm.warp(OPENS);
        claim(1);
        bytes memory twice = abi.encodeWithSelector(DistributorErrors.AlreadyClaimed.selector, walletOf(1));
        refused(owner, claimCall(1), twice, "twice");
    }

    function test_onlyTheLeafItselfIsProved() public {
        open();
        bytes32[] memory proof = Merkle.proof(leaves, 1);
        refusedLeaf(walletOf(1), entityOf(2), 200, 20, proof);
        refusedLeaf(walletOf(2), entityOf(1), 200, 20, proof);
        refusedLeaf(walletOf(2), entityOf(2), 201, 20, proof);
        refusedLeaf(walletOf(2), entityOf(2), 200, 21, proof);
        refusedLeaf(walletOf(2), entityOf(2), 220, 0, proof);
        proof[0] = bytes32(uint256(proof[0]) ^ 1);
        refusedLeaf(walletOf(2), entityOf(2), 200, 20, proof);
        refusedLeaf(walletOf(2), entityOf(2), 200, 20, new bytes32[](0));
    }

    function testFuzz_nobodyClaimsWithAMadeUpLeaf(address wallet, bytes16 id, uint256 unlocked, uint256 locked) public {
        open();
        bytes32[] memory proof = Merkle.proof(leaves, uint256(keccak256(abi.encode(wallet, id))) % 5);
        bytes32 leaf = distributor.leafOf(wallet, id, unlocked, locked);
        for (uint256 i = 0; i < leaves.length; i++) {
            vm.assume(leaves[i] != leaf);
        }
        refusedLeaf(wallet, id, unlocked, locked, proof);
    }

    function test_theLeafIsHashedTwice() public view {
        bytes32 inner = keccak256(abi.encode(walletOf(3), entityOf(3), uint256(300), uint256(30)));
        checkEq(leaves[2], keccak256(abi.encodePacked(inner)), "leaf");
    }

    function test_aWalletListedTwiceIsPaidOnce() public {
        leaves.push(distributor.leafOf(walletOf(1), entityOf(1), 7, 0));
        open();
        claim(1);
        bytes memory call = abi.encodeCall(distributor.claim, (walletOf(1), entityOf(1), 7, 0, Merkle.proof(leaves, 5)));
        bytes memory twice = abi.encodeWithSelector(DistributorErrors.AlreadyClaimed.selector, walletOf(1));
        refused(owner, call, twice, "its second leaf");
    }

    function test_aTreeBeyondItsFundingNeverReachesIntoLocks() public {
        leaves.push(distributor.leafOf(walletOf(6), entityOf(6), 101, 20));
        open();
        for (uint256 n = 2; n <= 5; n++) {
            claim(n);
        }
        checkHeld(110, 100);
        bytes memory call =
            abi.encodeCall(distributor.claim, (walletOf(6), entityOf(6), 101, 20, Merkle.proof(leaves, 5)));
        bytes memory exhausted = abi.encodeWithSelector(DistributorErrors.DistributionExhausted.selector, 121, 110);
        refused(owner, call, exhausted, "more than is left");
    }

    function test_claimingMayDelegateTheVotesToo() public {
        open();
        claimWithVotes(delegationBy(keyOf(2), address(0xDE), 0));
        checkEq(ai.delegates(walletOf(2)), address(0xDE), "delegate");
        checkEq(ai.getVotes(address(0xDE)), 200, "votes of the unlocked part");
    }

    function test_aDelegationSentAheadStillServes() public {
        open();
        TokenDistributor.VoteDelegation memory d = delegationBy(keyOf(2), address(0xDE), 0);
        ai.delegateBySig(d.delegatee, d.nonce, d.expiry, d.v, d.r, d.s);
        claimWithVotes(d);
        checkEq(ai.getVotes(address(0xDE)), 200, "votes");
    }

    function test_somebodyElsesDelegationIsRefused() public {
        open();
        bytes memory call = votesCall(delegationBy(keyOf(3), address(0xDE), 0));
        bytes memory wanted =
            abi.encodeWithSelector(DistributorErrors.DelegationNotBySender.selector, address(0), address(0xDE));
        refused(walletOf(2), call, wanted, "signed by another wallet");
        check(!distributor.claimed(walletOf(2)), "nothing is claimed");
        checkEq(ai.delegates(walletOf(3)), address(0), "nor delegated");
    }

    function test_delegatingIsForTheWalletItself() public {
        open();
        bytes memory call = votesCall(delegationBy(keyOf(2), address(0xDE), 0));
        bytes memory wanted = abi.encodeWithSelector(DistributorErrors.InvalidProof.selector, walletOf(3));
        refused(walletOf(3), call, wanted, "by another wallet");
    }

    function refusedLeaf(address wallet, bytes16 id, uint256 unlocked, uint256 locked, bytes32[] memory proof) private {
        bytes memory call = abi.encodeCall(distributor.claim, (wallet, id, unlocked, locked, proof));
        refused(owner, call, abi.encodeWithSelector(DistributorErrors.InvalidProof.selector, wallet), "leaf");
    }

    function claimWithVotes(TokenDistributor.VoteDelegation memory delegation) private {
        bytes32[] memory proof = Merkle.proof(leaves, 1);
        vm.prank(walletOf(2));
        distributor.claimAndDelegateVotes(entityOf(2), 200, 20, proof, delegation);
    }

    function votesCall(TokenDistributor.VoteDelegation memory delegation) private view returns (bytes memory) {
        return
            abi.encodeCall(
                distributor.claimAndDelegateVotes, (entityOf(2), 200, 20, Merkle.proof(leaves, 1), delegation)
            );
    }

    function delegationBy(uint256 key, address delegatee, uint256 nonce)
        private
        view
        returns (TokenDistributor.VoteDelegation memory d)
    {
        (d.delegatee, d.nonce, d.expiry) = (delegatee, nonce, block.timestamp + 1 days);
        bytes32 hash = keccak256(
            abi.encode(
                keccak256("Delegation(address delegatee,uint256 nonce,uint256 expiry)"), delegatee, nonce, d.expiry
            )
        );
        (d.v, d.r, d.s) = vm.sign(key, keccak256(abi.encodePacked(hex"1901", ai.DOMAIN_SEPARATOR(), hash)));
    }
}
