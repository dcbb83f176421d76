// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

/// Stands in for the public contract that keeps score of a testnet swarm: the same views and events, and rounds that a
/// script plays. Anyone may register a peer, once, and anyone may play.
contract LocalSwarmCoordinator {
    /// Counts up from 0.
    uint256 public currentRound;

    mapping(string peerId => address) private eoaOf;
    mapping(address eoa => string[]) private peersOf;
    mapping(string peerId => int256) private rewards;
    mapping(string peerId => uint256) private wins;
    mapping(string peerId => uint256) private votes;

    event PeerRegistered(address indexed eoa, string peerId);
    event CumulativeRewardsUpdated(address indexed account, string peerId, int256 totalRewards);

    error PeerIdAlreadyRegistered();

    function registerPeer(string calldata peerId) external {
        if (eoaOf[peerId] != address(0)) revert PeerIdAlreadyRegistered();
        eoaOf[peerId] = msg.sender;
        peersOf[msg.sender].push(peerId);
        emit PeerRegistered(msg.sender, peerId);
    }

    /// One round: what each peer earned (a loss is negative), who won, and who voted.
    function playRound(
        string[] calldata peerIds,
        int256[] calldata earned,
        string calldata winner,
        string[] calldata voters
    ) external {
        for (uint256 i = 0; i < peerIds.length; i++) {
            rewards[peerIds[i]] += earned[i];
            emit CumulativeRewardsUpdated(eoaOf[peerIds[i]], peerIds[i], rewards[peerIds[i]]);
        }
        wins[winner]++;
        for (uint256 i = 0; i < voters.length; i++) {
            votes[voters[i]]++;
        }
        currentRound++;
    }

    function getPeerId(address[] calldata eoas) external view returns (string[][] memory peerIds) {
        peerIds = new string[][](eoas.length);
        for (uint256 i = 0; i < eoas.length; i++) {
            peerIds[i] = peersOf[eoas[i]];
        }
    }

    function getEoa(string[] calldata peerIds) external view returns (address[] memory eoas) {
        eoas = new address[](peerIds.length);
        for (uint256 i = 0; i < peerIds.length; i++) {
            eoas[i] = eoaOf[peerIds[i]];
        }
    }

    function getTotalRewards(string[] calldata peerIds) external view returns (int256[] memory totals) {
        totals = new int256[](peerIds.length);
        for (uint256 i = 0; i < peerIds.length; i++) {
            totals[i] = rewards[peerIds[i]];
        }
    }

    function getTotalWins(string calldata peerId) external view returns (uint256) {
        return wins[peerId];
    }

    function getVoterVoteCount(string calldata peerId) external view returns (uint256) {
        return votes[peerId];
    }
}
