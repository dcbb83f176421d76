# bash completion for gavel and auction-sim (bash 3.2 or later).
# Generated from the commands; to write it anew: see CONTRIBUTING.md
# Names are read from folders by the shell itself, so that no program is started for a word.

# What can be typed at a place: its members, or its options and parameters with the kinds of their values.
_gavel_at() {
  members= options= parameters=
  case $1 in
    'gavel') members='status demo network register sale bid lockup allocation refund claim community stake devnet wallet tx simulate operator bridge statement doctor verify wait shell completion help' options='--help=none' ;;
    'gavel status') parameters='' options='--json=none -q=none --quiet=none --verbose=none --color=auto,always,never -h=none --help=none --participants=file --tree=file --sale=sale --network=network --rpc-url=any --account=account --from=account --keystore=file --password-file=file --password-command=any --agent=any --signer=any --entity=any --login=any' ;;
    'gavel demo') parameters='' options='--json=none -q=none --quiet=none --verbose=none --color=auto,always,never -h=none --help=none --keep=none' ;;
    'gavel network') members='list show add use' options='--help=none' ;;
    'gavel network list') parameters='' options='--json=none -q=none --quiet=none --verbose=none --color=auto,always,never -h=none --help=none' ;;
    'gavel network show') parameters='network' options='--json=none -q=none --quiet=none --verbose=none --color=auto,always,never -h=none --help=none --network=network --rpc-url=any' ;;
    'gavel network add') parameters='network' options='--json=none -q=none --quiet=none --verbose=none --color=auto,always,never -h=none --help=none --rpc-url=any --chain-id=any --title=any --explorer=any --op-stack=none --testnet=none' ;;
    'gavel network use') parameters='network' options='--json=none -q=none --quiet=none --verbose=none --color=auto,always,never -h=none --help=none' ;;
    'gavel register') members='login logout status entities limits permit' options='--help=none' ;;
    'gavel register login') parameters='' options='--json=none -q=none --quiet=none --verbose=none --color=auto,always,never -h=none --help=none --no-browser=none --port=any --sale=sale --network=network --rpc-url=any --entity=any --login=any' ;;
    'gavel register logout') parameters='' options='--json=none -q=none --quiet=none --verbose=none --color=auto,always,never -h=none --help=none --sale=sale --network=network --rpc-url=any --entity=any --login=any' ;;
    'gavel register status') parameters='' options='--json=none -q=none --quiet=none --verbose=none --color=auto,always,never -h=none --help=none --sale=sale --network=network --rpc-url=any --account=account --from=account --keystore=file --password-file=file --password-command=any --agent=any --signer=any --entity=any --login=any' ;;
    'gavel register entities') parameters='' options='--json=none -q=none --quiet=none --verbose=none --color=auto,always,never -h=none --help=none --sale=sale --network=network --rpc-url=any --entity=any --login=any' ;;
    'gavel register limits') parameters='' options='--json=none -q=none --quiet=none --verbose=none --color=auto,always,never -h=none --help=none --sale=sale --network=network --rpc-url=any --account=account --from=account --keystore=file --password-file=file --password-command=any --agent=any --signer=any --entity=any --login=any' ;;
    'gavel register permit') parameters='' options='--json=none -q=none --quiet=none --verbose=none --color=auto,always,never -h=none --help=none --out=file --import=file --sale=sale --network=network --rpc-url=any --account=account --from=account --keystore=file --password-file=file --password-command=any --agent=any --signer=any --entity=any --login=any' ;;
    'gavel sale') members='show book history watch trust proceeds list add use' options='--help=none' ;;
    'gavel sale show') parameters='' options='--json=none -q=none --quiet=none --verbose=none --color=auto,always,never -h=none --help=none --origins=none --sale=sale --network=network --rpc-url=any --account=account --from=account --keystore=file --password-file=file --password-command=any --agent=any --signer=any --participants=file' ;;
    'gavel sale book') parameters='' options='--json=none -q=none --quiet=none --verbose=none --color=auto,always,never -h=none --help=none --bids=any --participants=file --sale=sale --network=network --rpc-url=any' ;;
    'gavel sale history') parameters='' options='--json=none -q=none --quiet=none --verbose=none --color=auto,always,never -h=none --help=none --limit=any --sale=sale --network=network --rpc-url=any' ;;
    'gavel sale watch') parameters='' options='--json=none -q=none --quiet=none --verbose=none --color=auto,always,never -h=none --help=none --count=any --participants=file --sale=sale --network=network --rpc-url=any --account=account --from=account --keystore=file --password-file=file --password-command=any --agent=any --signer=any' ;;
    'gavel sale trust') parameters='' options='--json=none -q=none --quiet=none --verbose=none --color=auto,always,never -h=none --help=none --sale=sale --network=network --rpc-url=any' ;;
    'gavel sale proceeds') parameters='' options='--json=none -q=none --quiet=none --verbose=none --color=auto,always,never -h=none --help=none --sale=sale --network=network --rpc-url=any' ;;
    'gavel sale list') parameters='' options='--json=none -q=none --quiet=none --verbose=none --color=auto,always,never -h=none --help=none' ;;
    'gavel sale add') parameters='file' options='--json=none -q=none --quiet=none --verbose=none --color=auto,always,never -h=none --help=none --name=any --sha256=any --replace=none' ;;
    'gavel sale use') parameters='sale' options='--json=none -q=none --quiet=none --verbose=none --color=auto,always,never -h=none --help=none' ;;
    'gavel bid') members='check place raise ensure show batch reduce cancel' options='--help=none' ;;
    'gavel bid check') parameters='' options='--json=none -q=none --quiet=none --verbose=none --color=auto,always,never -h=none --help=none --price=any --fdv=any --tick=any --amount=any --token=usdc,usdt --approve=none --lock=none --no-lock=none --permit=file --sale=sale --network=network --rpc-url=any --account=account --from=account --keystore=file --password-file=file --password-command=any --agent=any --signer=any --entity=any --login=any' ;;
    'gavel bid place') parameters='' options='--json=none -q=none --quiet=none --verbose=none --color=auto,always,never -h=none --help=none --price=any --fdv=any --tick=any --amount=any --token=usdc,usdt --approve=none --lock=none --no-lock=none --permit=file --yes=none --dry-run=none --out=file --safe=any --wait=none,mined,safe,finalized --fee=slow,normal,fast --max-fee=any --priority-fee=any --sale=sale --network=network --rpc-url=any --account=account --from=account --keystore=file --password-file=file --password-command=any --agent=any --signer=any --entity=any --login=any' ;;
    'gavel bid raise') parameters='' options='--json=none -q=none --quiet=none --verbose=none --color=auto,always,never -h=none --help=none --to=any --by=any --price=any --fdv=any --tick=any --token=usdc,usdt --approve=none --lock=none --no-lock=none --permit=file --yes=none --dry-run=none --out=file --safe=any --wait=none,mined,safe,finalized --fee=slow,normal,fast --max-fee=any --priority-fee=any --sale=sale --network=network --rpc-url=any --account=account --from=account --keystore=file --password-file=file --password-command=any --agent=any --signer=any --entity=any --login=any' ;;
    'gavel bid ensure') parameters='' options='--json=none -q=none --quiet=none --verbose=none --color=auto,always,never -h=none --help=none --price=any --fdv=any --tick=any --amount=any --token=usdc,usdt --approve=none --lock=none --no-lock=none --permit=file --yes=none --dry-run=none --out=file --safe=any --wait=none,mined,safe,finalized --fee=slow,normal,fast --max-fee=any --priority-fee=any --sale=sale --network=network --rpc-url=any --account=account --from=account --keystore=file --password-file=file --password-command=any --agent=any --signer=any --entity=any --login=any' ;;
    'gavel bid show') parameters='' options='--json=none -q=none --quiet=none --verbose=none --color=auto,always,never -h=none --help=none --sale=sale --network=network --rpc-url=any --account=account --from=account --keystore=file --password-file=file --password-command=any --agent=any --signer=any --participants=file --receipt=file' ;;
    'gavel bid batch') parameters='file' options='--json=none -q=none --quiet=none --verbose=none --color=auto,always,never -h=none --help=none --yes=none --dry-run=none --out=file --safe=any --wait=none,mined,safe,finalized --fee=slow,normal,fast --max-fee=any --priority-fee=any --sale=sale --network=network --rpc-url=any --account=account --from=account --keystore=file --password-file=file --password-command=any --agent=any --signer=any' ;;
    'gavel bid reduce') parameters='' options='--json=none -q=none --quiet=none --verbose=none --color=auto,always,never -h=none --help=none --by=any --token=usdc,usdt --yes=none --dry-run=none --out=file --safe=any --wait=none,mined,safe,finalized --fee=slow,normal,fast --max-fee=any --priority-fee=any --sale=sale --network=network --rpc-url=any --account=account --from=account --keystore=file --password-file=file --password-command=any --agent=any --signer=any' ;;
    'gavel bid cancel') parameters='' options='--json=none -q=none --quiet=none --verbose=none --color=auto,always,never -h=none --help=none --yes=none --dry-run=none --out=file --safe=any --wait=none,mined,safe,finalized --fee=slow,normal,fast --max-fee=any --priority-fee=any --sale=sale --network=network --rpc-url=any --account=account --from=account --keystore=file --password-file=file --password-command=any --agent=any --signer=any' ;;
    'gavel lockup') members='quote elect status' options='--help=none' ;;
    'gavel lockup quote') parameters='' options='--json=none -q=none --quiet=none --verbose=none --color=auto,always,never -h=none --help=none --price=any --fdv=any --tick=any --amount=any --participants=file --sale=sale --network=network --rpc-url=any --account=account --from=account --keystore=file --password-file=file --password-command=any --agent=any --signer=any' ;;
    'gavel lockup elect') parameters='' options='--json=none -q=none --quiet=none --verbose=none --color=auto,always,never -h=none --help=none --permit=file --yes=none --dry-run=none --out=file --safe=any --wait=none,mined,safe,finalized --fee=slow,normal,fast --max-fee=any --priority-fee=any --sale=sale --network=network --rpc-url=any --account=account --from=account --keystore=file --password-file=file --password-command=any --agent=any --signer=any --entity=any --login=any' ;;
    'gavel lockup status') parameters='' options='--json=none -q=none --quiet=none --verbose=none --color=auto,always,never -h=none --help=none --participants=file --tree=file --sale=sale --network=network --rpc-url=any --account=account --from=account --keystore=file --password-file=file --password-command=any --agent=any --signer=any' ;;
    'gavel allocation') members='show' options='--help=none' ;;
    'gavel allocation show') parameters='' options='--json=none -q=none --quiet=none --verbose=none --color=auto,always,never -h=none --help=none --opening=file --results=any --participants=file --sale=sale --network=network --rpc-url=any --account=account --from=account --keystore=file --password-file=file --password-command=any --agent=any --signer=any' ;;
    'gavel refund') members='status claim' options='--help=none' ;;
    'gavel refund status') parameters='' options='--json=none -q=none --quiet=none --verbose=none --color=auto,always,never -h=none --help=none --sale=sale --network=network --rpc-url=any --account=account --from=account --keystore=file --password-file=file --password-command=any --agent=any --signer=any' ;;
    'gavel refund claim') parameters='' options='--json=none -q=none --quiet=none --verbose=none --color=auto,always,never -h=none --help=none --yes=none --dry-run=none --out=file --safe=any --wait=none,mined,safe,finalized --fee=slow,normal,fast --max-fee=any --priority-fee=any --sale=sale --network=network --rpc-url=any --account=account --from=account --keystore=file --password-file=file --password-command=any --agent=any --signer=any' ;;
    'gavel claim') members='status tokens release proof' options='--help=none' ;;
    'gavel claim status') parameters='' options='--json=none -q=none --quiet=none --verbose=none --color=auto,always,never -h=none --help=none --tree=file --sale=sale --network=network --rpc-url=any --account=account --from=account --keystore=file --password-file=file --password-command=any --agent=any --signer=any' ;;
    'gavel claim tokens') parameters='' options='--json=none -q=none --quiet=none --verbose=none --color=auto,always,never -h=none --help=none --for=any --tree=file --yes=none --dry-run=none --out=file --safe=any --wait=none,mined,safe,finalized --fee=slow,normal,fast --max-fee=any --priority-fee=any --sale=sale --network=network --rpc-url=any --account=account --from=account --keystore=file --password-file=file --password-command=any --agent=any --signer=any' ;;
    'gavel claim release') parameters='' options='--json=none -q=none --quiet=none --verbose=none --color=auto,always,never -h=none --help=none --yes=none --dry-run=none --out=file --safe=any --wait=none,mined,safe,finalized --fee=slow,normal,fast --max-fee=any --priority-fee=any --sale=sale --network=network --rpc-url=any --account=account --from=account --keystore=file --password-file=file --password-command=any --agent=any --signer=any' ;;
    'gavel claim proof') parameters='' options='--json=none -q=none --quiet=none --verbose=none --color=auto,always,never -h=none --help=none --out=file --tree=file --sale=sale --network=network --rpc-url=any --account=account --from=account --keystore=file --password-file=file --password-command=any --agent=any --signer=any' ;;
    'gavel community') members='link status explain' options='--help=none' ;;
    'gavel community link') parameters='' options='--json=none -q=none --quiet=none --verbose=none --color=auto,always,never -h=none --help=none --entity-id=any --out=file --yes=none --sale=sale --network=network --rpc-url=any --account=account --from=account --keystore=file --password-file=file --password-command=any --agent=any --signer=any --entity=any --login=any' ;;
    'gavel community status') parameters='' options='--json=none -q=none --quiet=none --verbose=none --color=auto,always,never -h=none --help=none --snapshot=file --account=account --from=account --keystore=file --password-file=file --password-command=any --agent=any --signer=any' ;;
    'gavel community explain') parameters='any' options='--json=none -q=none --quiet=none --verbose=none --color=auto,always,never -h=none --help=none --snapshot=file' ;;
    'gavel stake') members='status providers delegate undelegate redelegate withdraw touch rewards multiplier provider' options='--help=none' ;;
    'gavel stake status') parameters='' options='--json=none -q=none --quiet=none --verbose=none --color=auto,always,never -h=none --help=none --sale=sale --network=network --rpc-url=any --account=account --from=account --keystore=file --password-file=file --password-command=any --agent=any --signer=any' ;;
    'gavel stake providers') parameters='' options='--json=none -q=none --quiet=none --verbose=none --color=auto,always,never -h=none --help=none --sale=sale --network=network --rpc-url=any --account=account --from=account --keystore=file --password-file=file --password-command=any --agent=any --signer=any' ;;
    'gavel stake delegate') parameters='' options='--json=none -q=none --quiet=none --verbose=none --color=auto,always,never -h=none --help=none --sale=sale --network=network --rpc-url=any --account=account --from=account --keystore=file --password-file=file --password-command=any --agent=any --signer=any --yes=none --dry-run=none --out=file --safe=any --wait=none,mined,safe,finalized --fee=slow,normal,fast --max-fee=any --priority-fee=any --provider=any --amount=any --min-shares=any --locked=none --approve=none' ;;
    'gavel stake undelegate') parameters='' options='--json=none -q=none --quiet=none --verbose=none --color=auto,always,never -h=none --help=none --sale=sale --network=network --rpc-url=any --account=account --from=account --keystore=file --password-file=file --password-command=any --agent=any --signer=any --yes=none --dry-run=none --out=file --safe=any --wait=none,mined,safe,finalized --fee=slow,normal,fast --max-fee=any --priority-fee=any --provider=any --item=any --amount=any --locked=none' ;;
    'gavel stake redelegate') parameters='' options='--json=none -q=none --quiet=none --verbose=none --color=auto,always,never -h=none --help=none --sale=sale --network=network --rpc-url=any --account=account --from=account --keystore=file --password-file=file --password-command=any --agent=any --signer=any --yes=none --dry-run=none --out=file --safe=any --wait=none,mined,safe,finalized --fee=slow,normal,fast --max-fee=any --priority-fee=any --item=any --to=any' ;;
    'gavel stake withdraw') parameters='' options='--json=none -q=none --quiet=none --verbose=none --color=auto,always,never -h=none --help=none --sale=sale --network=network --rpc-url=any --account=account --from=account --keystore=file --password-file=file --password-command=any --agent=any --signer=any --yes=none --dry-run=none --out=file --safe=any --wait=none,mined,safe,finalized --fee=slow,normal,fast --max-fee=any --priority-fee=any --item=any --all=none' ;;
    'gavel stake touch') parameters='' options='--json=none -q=none --quiet=none --verbose=none --color=auto,always,never -h=none --help=none --sale=sale --network=network --rpc-url=any --account=account --from=account --keystore=file --password-file=file --password-command=any --agent=any --signer=any --yes=none --dry-run=none --out=file --safe=any --wait=none,mined,safe,finalized --fee=slow,normal,fast --max-fee=any --priority-fee=any --of=any --provider=any' ;;
    'gavel stake rewards') members='show claim' options='--help=none' ;;
    'gavel stake rewards show') parameters='' options='--json=none -q=none --quiet=none --verbose=none --color=auto,always,never -h=none --help=none --sale=sale --network=network --rpc-url=any --account=account --from=account --keystore=file --password-file=file --password-command=any --agent=any --signer=any' ;;
    'gavel stake rewards claim') parameters='' options='--json=none -q=none --quiet=none --verbose=none --color=auto,always,never -h=none --help=none --sale=sale --network=network --rpc-url=any --account=account --from=account --keystore=file --password-file=file --password-command=any --agent=any --signer=any --yes=none --dry-run=none --out=file --safe=any --wait=none,mined,safe,finalized --fee=slow,normal,fast --max-fee=any --priority-fee=any --provider=any --from-now=paid_out,compound' ;;
    'gavel stake multiplier') members='prove' options='--help=none' ;;
    'gavel stake multiplier prove') parameters='' options='--json=none -q=none --quiet=none --verbose=none --color=auto,always,never -h=none --help=none --sale=sale --network=network --rpc-url=any --account=account --from=account --keystore=file --password-file=file --password-command=any --agent=any --signer=any --yes=none --dry-run=none --out=file --safe=any --wait=none,mined,safe,finalized --fee=slow,normal,fast --max-fee=any --priority-fee=any --tree=file' ;;
    'gavel stake provider') members='register stake update leave' options='--help=none' ;;
    'gavel stake provider register') parameters='' options='--json=none -q=none --quiet=none --verbose=none --color=auto,always,never -h=none --help=none --sale=sale --network=network --rpc-url=any --account=account --from=account --keystore=file --password-file=file --password-command=any --agent=any --signer=any --yes=none --dry-run=none --out=file --safe=any --wait=none,mined,safe,finalized --fee=slow,normal,fast --max-fee=any --priority-fee=any --metadata=any --commission=any --amount=any' ;;
    'gavel stake provider stake') parameters='' options='--json=none -q=none --quiet=none --verbose=none --color=auto,always,never -h=none --help=none --sale=sale --network=network --rpc-url=any --account=account --from=account --keystore=file --password-file=file --password-command=any --agent=any --signer=any --yes=none --dry-run=none --out=file --safe=any --wait=none,mined,safe,finalized --fee=slow,normal,fast --max-fee=any --priority-fee=any --add=any --take-out=any' ;;
    'gavel stake provider update') parameters='' options='--json=none -q=none --quiet=none --verbose=none --color=auto,always,never -h=none --help=none --sale=sale --network=network --rpc-url=any --account=account --from=account --keystore=file --password-file=file --password-command=any --agent=any --signer=any --yes=none --dry-run=none --out=file --safe=any --wait=none,mined,safe,finalized --fee=slow,normal,fast --max-fee=any --priority-fee=any --metadata=any --commission=any' ;;
    'gavel stake provider leave') parameters='' options='--json=none -q=none --quiet=none --verbose=none --color=auto,always,never -h=none --help=none --sale=sale --network=network --rpc-url=any --account=account --from=account --keystore=file --password-file=file --password-command=any --agent=any --signer=any --yes=none --dry-run=none --out=file --safe=any --wait=none,mined,safe,finalized --fee=slow,normal,fast --max-fee=any --priority-fee=any' ;;
    'gavel devnet') members='up down status accounts fund warp login' options='--help=none' ;;
    'gavel devnet up') parameters='' options='--json=none -q=none --quiet=none --verbose=none --color=auto,always,never -h=none --help=none --foreground=none --terms=gensyn,gensyn-press,gnot,megaeth,monad,file --nobody=none --history=any' ;;
    'gavel devnet down') parameters='' options='--json=none -q=none --quiet=none --verbose=none --color=auto,always,never -h=none --help=none' ;;
    'gavel devnet status') parameters='' options='--json=none -q=none --quiet=none --verbose=none --color=auto,always,never -h=none --help=none' ;;
    'gavel devnet accounts') parameters='' options='--json=none -q=none --quiet=none --verbose=none --color=auto,always,never -h=none --help=none' ;;
    'gavel devnet fund') parameters='account' options='--json=none -q=none --quiet=none --verbose=none --color=auto,always,never -h=none --help=none --eth=any --usdc=any --usdt=any --account=account --from=account --keystore=file --password-file=file --password-command=any --agent=any --signer=any' ;;
    'gavel devnet warp') parameters='any' options='--json=none -q=none --quiet=none --verbose=none --color=auto,always,never -h=none --help=none' ;;
    'gavel devnet login') parameters='any any' options='--json=none -q=none --quiet=none --verbose=none --color=auto,always,never -h=none --help=none' ;;
    'gavel wallet') members='new import list show address rename remove export sign verify agent' options='--help=none' ;;
    'gavel wallet new') parameters='any' options='--json=none -q=none --quiet=none --verbose=none --color=auto,always,never -h=none --help=none --mnemonic=none --words=any --mnemonic-out=file --light=none --index=any --path=any --passphrase=none --passphrase-file=file --account=account --from=account --keystore=file --password-file=file --password-command=any --agent=any --signer=any' ;;
    'gavel wallet import') parameters='any' options='--json=none -q=none --quiet=none --verbose=none --color=auto,always,never -h=none --help=none --key-file=file --keystore-file=file --mnemonic-file=file --mnemonic=none --index=any --path=any --passphrase=none --passphrase-file=file --scan=none --light=none --account=account --from=account --keystore=file --password-file=file --password-command=any --agent=any --signer=any --network=network --rpc-url=any' ;;
    'gavel wallet list') parameters='' options='--json=none -q=none --quiet=none --verbose=none --color=auto,always,never -h=none --help=none --account=account --from=account --keystore=file --password-file=file --password-command=any --agent=any --signer=any' ;;
    'gavel wallet show') parameters='account' options='--json=none -q=none --quiet=none --verbose=none --color=auto,always,never -h=none --help=none --account=account --from=account --keystore=file --password-file=file --password-command=any --agent=any --signer=any' ;;
    'gavel wallet address') parameters='account' options='--json=none -q=none --quiet=none --verbose=none --color=auto,always,never -h=none --help=none --account=account --from=account --keystore=file --password-file=file --password-command=any --agent=any --signer=any' ;;
    'gavel wallet rename') parameters='account any' options='--json=none -q=none --quiet=none --verbose=none --color=auto,always,never -h=none --help=none --account=account --from=account --keystore=file --password-file=file --password-command=any --agent=any --signer=any' ;;
    'gavel wallet remove') parameters='account' options='--json=none -q=none --quiet=none --verbose=none --color=auto,always,never -h=none --help=none --yes=none --account=account --from=account --keystore=file --password-file=file --password-command=any --agent=any --signer=any' ;;
    'gavel wallet export') parameters='account' options='--json=none -q=none --quiet=none --verbose=none --color=auto,always,never -h=none --help=none --to=file --bare=none --account=account --from=account --keystore=file --password-file=file --password-command=any --agent=any --signer=any' ;;
    'gavel wallet sign') parameters='' options='--json=none -q=none --quiet=none --verbose=none --color=auto,always,never -h=none --help=none --message=any --message-file=file --typed-data=file --yes=none --account=account --from=account --keystore=file --password-file=file --password-command=any --agent=any --signer=any' ;;
    'gavel wallet verify') parameters='account' options='--json=none -q=none --quiet=none --verbose=none --color=auto,always,never -h=none --help=none --signature=any --message=any --message-file=file --typed-data=file --account=account --from=account --keystore=file --password-file=file --password-command=any --agent=any --signer=any' ;;
    'gavel wallet agent') parameters='any' options='--json=none -q=none --quiet=none --verbose=none --color=auto,always,never -h=none --help=none --max-total=any --max-price=any --allow-lock=none --allow=any --for=any --until=any --max-fees=any --socket=file --stop=none --sale=sale --network=network --rpc-url=any --account=account --from=account --keystore=file --password-file=file --password-command=any --agent=any --signer=any' ;;
    'gavel tx') members='list show wait speed-up cancel resume forget backup sign send' options='--help=none' ;;
    'gavel tx list') parameters='' options='--json=none -q=none --quiet=none --verbose=none --color=auto,always,never -h=none --help=none --limit=any --open=none' ;;
    'gavel tx show') parameters='any' options='--json=none -q=none --quiet=none --verbose=none --color=auto,always,never -h=none --help=none' ;;
    'gavel tx wait') parameters='any' options='--json=none -q=none --quiet=none --verbose=none --color=auto,always,never -h=none --help=none --wait=none,mined,safe,finalized --timeout=any --network=network --rpc-url=any' ;;
    'gavel tx speed-up') parameters='any' options='--json=none -q=none --quiet=none --verbose=none --color=auto,always,never -h=none --help=none --yes=none --account=account --from=account --keystore=file --password-file=file --password-command=any --agent=any --signer=any --network=network --rpc-url=any --fee=slow,normal,fast --max-fee=any --priority-fee=any' ;;
    'gavel tx cancel') parameters='any' options='--json=none -q=none --quiet=none --verbose=none --color=auto,always,never -h=none --help=none --yes=none --account=account --from=account --keystore=file --password-file=file --password-command=any --agent=any --signer=any --network=network --rpc-url=any --fee=slow,normal,fast --max-fee=any --priority-fee=any' ;;
    'gavel tx resume') parameters='' options='--json=none -q=none --quiet=none --verbose=none --color=auto,always,never -h=none --help=none --network=network --rpc-url=any' ;;
    'gavel tx forget') parameters='any' options='--json=none -q=none --quiet=none --verbose=none --color=auto,always,never -h=none --help=none --yes=none --network=network --rpc-url=any' ;;
    'gavel tx backup') parameters='file' options='--json=none -q=none --quiet=none --verbose=none --color=auto,always,never -h=none --help=none' ;;
    'gavel tx sign') parameters='file' options='--json=none -q=none --quiet=none --verbose=none --color=auto,always,never -h=none --help=none --out=file --yes=none --account=account --from=account --keystore=file --password-file=file --password-command=any --agent=any --signer=any' ;;
    'gavel tx send') parameters='file' options='--json=none -q=none --quiet=none --verbose=none --color=auto,always,never -h=none --help=none --yes=none --wait=none,mined,safe,finalized --network=network --rpc-url=any' ;;
    'gavel simulate') members='clear impact what-if monte-carlo sweep compare replay report generate pull' options='--help=none' ;;
    'gavel simulate clear') parameters='file' options='--json=none -q=none --quiet=none --verbose=none --color=auto,always,never -h=none --help=none --terms=gensyn,gensyn-press,gnot,megaeth,monad,file --participants=file --events=file --trust-ids=none --strict=none --lenient=none --engine=any --master=any --allocations=file --tokens=file --explain=any --csv=none --digest=none' ;;
    'gavel simulate impact') parameters='file' options='--json=none -q=none --quiet=none --verbose=none --color=auto,always,never -h=none --help=none --terms=gensyn,gensyn-press,gnot,megaeth,monad,file --participants=file --events=file --trust-ids=none --strict=none --lenient=none --amount=any --price=any --lock=none' ;;
    'gavel simulate what-if') parameters='file any' options='--json=none -q=none --quiet=none --verbose=none --color=auto,always,never -h=none --help=none --terms=gensyn,gensyn-press,gnot,megaeth,monad,file --participants=file --events=file --trust-ids=none --strict=none --lenient=none --set=any --seed=any' ;;
    'gavel simulate monte-carlo') parameters='file' options='--json=none -q=none --quiet=none --verbose=none --color=auto,always,never -h=none --help=none --population=file --terms=gensyn,gensyn-press,gnot,megaeth,monad,file --participants=file --events=file --draws=any --seed=any --full=none --my-bid=any --odds-out=file --checkpoint=file --threads=any --engine=any --master=any' ;;
    'gavel simulate sweep') parameters='file' options='--json=none -q=none --quiet=none --verbose=none --color=auto,always,never -h=none --help=none --terms=gensyn,gensyn-press,gnot,megaeth,monad,file --participants=file --events=file --trust-ids=none --strict=none --lenient=none --over=any --seed=any' ;;
    'gavel simulate compare') parameters='file' options='--json=none -q=none --quiet=none --verbose=none --color=auto,always,never -h=none --help=none --terms=gensyn,gensyn-press,gnot,megaeth,monad,file --participants=file --events=file --trust-ids=none --strict=none --lenient=none --rule=any --identities=any --seed=any' ;;
    'gavel simulate replay') parameters='file' options='--json=none -q=none --quiet=none --verbose=none --color=auto,always,never -h=none --help=none --terms=gensyn,gensyn-press,gnot,megaeth,monad,file --participants=file --at=any' ;;
    'gavel simulate report') parameters='file' options='--json=none -q=none --quiet=none --verbose=none --color=auto,always,never -h=none --help=none --terms=gensyn,gensyn-press,gnot,megaeth,monad,file --participants=file --events=file --trust-ids=none --strict=none --lenient=none --out=file --title=any --draws=any --seed=any' ;;
    'gavel simulate generate') parameters='any' options='--json=none -q=none --quiet=none --verbose=none --color=auto,always,never -h=none --help=none --terms=gensyn,gensyn-press,gnot,megaeth,monad,file --participants=file --out=file --participants-out=file --bidders=any --seed=any' ;;
    'gavel simulate pull') parameters='' options='--json=none -q=none --quiet=none --verbose=none --color=auto,always,never -h=none --help=none --out=file --block=any --from-api=none --cross-check=none --sale=sale --network=network --rpc-url=any' ;;
    'gavel operator') members='deploy permit commit stage pause settle finalize refund withdraw distribute tge checklist safe-status rehearse staking registrar snapshot' options='--help=none' ;;
    'gavel operator deploy') parameters='file' options='--json=none -q=none --quiet=none --verbose=none --color=auto,always,never -h=none --help=none --into=folder --permit-signer=account --receiver=account --admin=account --manager=account --pauser=account --settler=account --refunder=account --max-wallets=any --no-claim-refund=none --no-reduce=none --skip-pre-open=none --no-live-clearing=none --token-to=account --test-tokens=none --staking=none --thawing=any --commission-notice=any --max-slash=any --min-self-stake=any --network=network --rpc-url=any --account=account --from=account --keystore=file --password-file=file --password-command=any --agent=any --signer=any --yes=none --dry-run=none --out=file --safe=any --wait=none,mined,safe,finalized --fee=slow,normal,fast --max-fee=any --priority-fee=any' ;;
    'gavel operator permit') parameters='' options='--json=none -q=none --quiet=none --verbose=none --color=auto,always,never -h=none --help=none --for-entity=any --wallet=account --file=file --out=file --into=folder --yes=none --dry-run=none --min-amount=any --max-amount=any --min-tick=any --max-tick=any --opens=any --closes=any --expires=any --force-lock=none --participants=file --sale=sale --network=network --rpc-url=any --account=account --from=account --keystore=file --password-file=file --password-command=any --agent=any --signer=any' ;;
    'gavel operator commit') parameters='' options='--json=none -q=none --quiet=none --verbose=none --color=auto,always,never -h=none --help=none --sale=sale --network=network --rpc-url=any --account=account --from=account --keystore=file --password-file=file --password-command=any --agent=any --signer=any --yes=none --dry-run=none --out=file --safe=any --wait=none,mined,safe,finalized --fee=slow,normal,fast --max-fee=any --priority-fee=any --into=folder --seed-source=any --participants=file' ;;
    'gavel operator stage') parameters='commitment,cancellation,settlement' options='--json=none -q=none --quiet=none --verbose=none --color=auto,always,never -h=none --help=none --sale=sale --network=network --rpc-url=any --account=account --from=account --keystore=file --password-file=file --password-command=any --agent=any --signer=any --yes=none --dry-run=none --out=file --safe=any --wait=none,mined,safe,finalized --fee=slow,normal,fast --max-fee=any --priority-fee=any' ;;
    'gavel operator pause') parameters='' options='--json=none -q=none --quiet=none --verbose=none --color=auto,always,never -h=none --help=none --sale=sale --network=network --rpc-url=any --account=account --from=account --keystore=file --password-file=file --password-command=any --agent=any --signer=any --yes=none --dry-run=none --out=file --safe=any --wait=none,mined,safe,finalized --fee=slow,normal,fast --max-fee=any --priority-fee=any --off=none' ;;
    'gavel operator settle') parameters='' options='--json=none -q=none --quiet=none --verbose=none --color=auto,always,never -h=none --help=none --sale=sale --network=network --rpc-url=any --account=account --from=account --keystore=file --password-file=file --password-command=any --agent=any --signer=any --yes=none --dry-run=none --out=file --safe=any --wait=none,mined,safe,finalized --fee=slow,normal,fast --max-fee=any --priority-fee=any --preliminary=none --allocations=file --bundle=folder --anew=none --send=none --overwrite=none --publish=any --with-participants=none --participants=file --batch=any' ;;
    'gavel operator finalize') parameters='' options='--json=none -q=none --quiet=none --verbose=none --color=auto,always,never -h=none --help=none --sale=sale --network=network --rpc-url=any --account=account --from=account --keystore=file --password-file=file --password-command=any --agent=any --signer=any --yes=none --dry-run=none --out=file --safe=any --wait=none,mined,safe,finalized --fee=slow,normal,fast --max-fee=any --priority-fee=any --bundle=folder --allocations=file' ;;
    'gavel operator refund') parameters='' options='--json=none -q=none --quiet=none --verbose=none --color=auto,always,never -h=none --help=none --sale=sale --network=network --rpc-url=any --account=account --from=account --keystore=file --password-file=file --password-command=any --agent=any --signer=any --yes=none --dry-run=none --out=file --safe=any --wait=none,mined,safe,finalized --fee=slow,normal,fast --max-fee=any --priority-fee=any --batch=any' ;;
    'gavel operator withdraw') parameters='' options='--json=none -q=none --quiet=none --verbose=none --color=auto,always,never -h=none --help=none --sale=sale --network=network --rpc-url=any --account=account --from=account --keystore=file --password-file=file --password-command=any --agent=any --signer=any --yes=none --dry-run=none --out=file --safe=any --wait=none,mined,safe,finalized --fee=slow,normal,fast --max-fee=any --priority-fee=any' ;;
    'gavel operator distribute') parameters='' options='--json=none -q=none --quiet=none --verbose=none --color=auto,always,never -h=none --help=none --sale=sale --network=network --rpc-url=any --account=account --from=account --keystore=file --password-file=file --password-command=any --agent=any --signer=any --yes=none --dry-run=none --out=file --safe=any --wait=none,mined,safe,finalized --fee=slow,normal,fast --max-fee=any --priority-fee=any --bundle=folder --publish=folder' ;;
    'gavel operator tge') parameters='' options='--json=none -q=none --quiet=none --verbose=none --color=auto,always,never -h=none --help=none --sale=sale --network=network --rpc-url=any --account=account --from=account --keystore=file --password-file=file --password-command=any --agent=any --signer=any --yes=none --dry-run=none --out=file --safe=any --wait=none,mined,safe,finalized --fee=slow,normal,fast --max-fee=any --priority-fee=any --opens=any --lock-months=any' ;;
    'gavel operator checklist') parameters='' options='--json=none -q=none --quiet=none --verbose=none --color=auto,always,never -h=none --help=none --prices=file --sale=sale --network=network --rpc-url=any' ;;
    'gavel operator safe-status') parameters='any' options='--json=none -q=none --quiet=none --verbose=none --color=auto,always,never -h=none --help=none --from-block=any --sale=sale --network=network --rpc-url=any' ;;
    'gavel operator rehearse') parameters='any' options='--json=none -q=none --quiet=none --verbose=none --color=auto,always,never -h=none --help=none --into=folder --entities=any --wallets=any --population=file --seed=any --no-faults=none --keep=none' ;;
    'gavel operator staking') members='fund slash parameters snapshot-root' options='--help=none' ;;
    'gavel operator staking fund') parameters='' options='--json=none -q=none --quiet=none --verbose=none --color=auto,always,never -h=none --help=none --sale=sale --network=network --rpc-url=any --account=account --from=account --keystore=file --password-file=file --password-command=any --agent=any --signer=any --yes=none --dry-run=none --out=file --safe=any --wait=none,mined,safe,finalized --fee=slow,normal,fast --max-fee=any --priority-fee=any --amount=any --over=any' ;;
    'gavel operator staking slash') parameters='' options='--json=none -q=none --quiet=none --verbose=none --color=auto,always,never -h=none --help=none --sale=sale --network=network --rpc-url=any --account=account --from=account --keystore=file --password-file=file --password-command=any --agent=any --signer=any --yes=none --dry-run=none --out=file --safe=any --wait=none,mined,safe,finalized --fee=slow,normal,fast --max-fee=any --priority-fee=any --provider=any --share=any --offence=any --at=any' ;;
    'gavel operator staking parameters') parameters='' options='--json=none -q=none --quiet=none --verbose=none --color=auto,always,never -h=none --help=none --sale=sale --network=network --rpc-url=any --account=account --from=account --keystore=file --password-file=file --password-command=any --agent=any --signer=any --yes=none --dry-run=none --out=file --safe=any --wait=none,mined,safe,finalized --fee=slow,normal,fast --max-fee=any --priority-fee=any --apply=none --thawing=any --commission-notice=any --max-slash=any --min-self-stake=any' ;;
    'gavel operator staking snapshot-root') parameters='' options='--json=none -q=none --quiet=none --verbose=none --color=auto,always,never -h=none --help=none --sale=sale --network=network --rpc-url=any --account=account --from=account --keystore=file --password-file=file --password-command=any --agent=any --signer=any --yes=none --dry-run=none --out=file --safe=any --wait=none,mined,safe,finalized --fee=slow,normal,fast --max-fee=any --priority-fee=any --tree=file --until=any' ;;
    'gavel operator registrar') members='serve import export key log' options='--help=none' ;;
    'gavel operator registrar serve') parameters='' options='--json=none -q=none --quiet=none --verbose=none --color=auto,always,never -h=none --help=none --store=file --listen=any --port=any --tls=file --tls-password-file=file --behind-proxy=none --public-origin=any --requests-per-minute=any --logins-per-minute=any --metrics-port=any --permit-minutes=any --sale=sale --network=network --rpc-url=any --account=account --from=account --keystore=file --password-file=file --password-command=any --agent=any --signer=any --redirect=any' ;;
    'gavel operator registrar import') parameters='file' options='--json=none -q=none --quiet=none --verbose=none --color=auto,always,never -h=none --help=none --store=file' ;;
    'gavel operator registrar export') parameters='file' options='--json=none -q=none --quiet=none --verbose=none --color=auto,always,never -h=none --help=none --store=file' ;;
    'gavel operator registrar key') parameters='any file' options='--json=none -q=none --quiet=none --verbose=none --color=auto,always,never -h=none --help=none --store=file' ;;
    'gavel operator registrar log') parameters='' options='--json=none -q=none --quiet=none --verbose=none --color=auto,always,never -h=none --help=none --store=file --last=any' ;;
    'gavel operator snapshot') members='pull make' options='--help=none' ;;
    'gavel operator snapshot pull') parameters='' options='--json=none -q=none --quiet=none --verbose=none --color=auto,always,never -h=none --help=none --block=any --from-block=any --contract=any --out=file --network=network --rpc-url=any' ;;
    'gavel operator snapshot make') parameters='' options='--json=none -q=none --quiet=none --verbose=none --color=auto,always,never -h=none --help=none --activity=file --policy=file --links=file --participants=file --out=folder --sale=sale --network=network --rpc-url=any' ;;
    'gavel bridge') members='deposit status' options='--help=none' ;;
    'gavel bridge deposit') parameters='any' options='--json=none -q=none --quiet=none --verbose=none --color=auto,always,never -h=none --help=none --to=any --sale=sale --network=network --rpc-url=any --account=account --from=account --keystore=file --password-file=file --password-command=any --agent=any --signer=any --yes=none --dry-run=none --out=file --safe=any --wait=none,mined,safe,finalized --fee=slow,normal,fast --max-fee=any --priority-fee=any' ;;
    'gavel bridge status') parameters='any' options='--json=none -q=none --quiet=none --verbose=none --color=auto,always,never -h=none --help=none --sale=sale --network=network --rpc-url=any --account=account --from=account --keystore=file --password-file=file --password-command=any --agent=any --signer=any' ;;
    'gavel statement') parameters='' options='--json=none -q=none --quiet=none --verbose=none --color=auto,always,never -h=none --help=none --sale=sale --network=network --rpc-url=any --account=account --from=account --keystore=file --password-file=file --password-command=any --agent=any --signer=any --html=file' ;;
    'gavel doctor') parameters='' options='--json=none -q=none --quiet=none --verbose=none --color=auto,always,never -h=none --help=none --sale=sale --network=network --rpc-url=any --account=account --from=account --keystore=file --password-file=file --password-command=any --agent=any --signer=any' ;;
    'gavel verify') members='settlement distribution deployment receipt' options='--help=none' ;;
    'gavel verify settlement') parameters='' options='--json=none -q=none --quiet=none --verbose=none --color=auto,always,never -h=none --help=none --sale=sale --network=network --rpc-url=any --bundle=folder --by-terms=none --no-permits=none --commitment=any --rows=file --block=any --from-block=any --price=any' ;;
    'gavel verify distribution') parameters='' options='--json=none -q=none --quiet=none --verbose=none --color=auto,always,never -h=none --help=none --sale=sale --network=network --rpc-url=any --bundle=folder --tree=file --from-block=any --no-claims=none' ;;
    'gavel verify deployment') parameters='' options='--json=none -q=none --quiet=none --verbose=none --color=auto,always,never -h=none --help=none --sale=sale --network=network --rpc-url=any --bundle=folder --addresses=file' ;;
    'gavel verify receipt') parameters='file' options='--json=none -q=none --quiet=none --verbose=none --color=auto,always,never -h=none --help=none --bundle=folder' ;;
    'gavel wait') parameters='' options='--json=none -q=none --quiet=none --verbose=none --color=auto,always,never -h=none --help=none --for=any --timeout=any --participants=file --tree=file --sale=sale --network=network --rpc-url=any --account=account --from=account --keystore=file --password-file=file --password-command=any --agent=any --signer=any' ;;
    'gavel shell') parameters='' options='--json=none -q=none --quiet=none --verbose=none --color=auto,always,never -h=none --help=none' ;;
    'gavel completion') parameters='bash,zsh,fish' options='--json=none -q=none --quiet=none --verbose=none --color=auto,always,never -h=none --help=none' ;;
    'gavel help') members='exit-codes' options='--help=none' ;;
    'gavel help exit-codes') parameters='' options='--json=none -q=none --quiet=none --verbose=none --color=auto,always,never -h=none --help=none' ;;
  esac
}

_gavel_files_in() {
  local folder file
  for folder in "$@"; do
    for file in "$folder"/*; do
      [ -e "$file" ] && names="$names ${file##*/}"
    done
  done
}

_gavel_account_names() {
  local data="${XDG_DATA_HOME:-$HOME/.local/share}/gavel"
  _gavel_files_in "$data/keystore" "$data/devnet/keystore" ${keystore:+"$keystore"}
}

_gavel_network_names() {
  local line file="${XDG_CONFIG_HOME:-$HOME/.config}/gavel/networks.toml"
  local pattern="(^|[^a-z-])name *= *[\"']([A-Za-z0-9._-]+)"
  names='ethereum sepolia gensyn gensyn-testnet devnet devnet-l2'
  [ -r "$file" ] || return 0
  while read -r line; do
    while [[ $line =~ $pattern ]]; do
      names="$names ${BASH_REMATCH[2]}"
      line=${line#*"${BASH_REMATCH[0]}"}
    done
  done < "$file"
}

_gavel_sale_names() {
  names='gensyn devnet'
  _gavel_files_in "${XDG_DATA_HOME:-$HOME/.local/share}/gavel/sales"
}

# Names of files may hold spaces; compopt is missing from bash 3.2, which then adds no slash to folders.
_gavel_paths() {
  local IFS=$'\n'
  compopt -o filenames 2> /dev/null
  COMPREPLY=($(compgen "$1" -- "$current"))
}

# Proposes values of a kind for the word that is being typed.
_gavel_values() {
  local names=
  case $1 in
    none | any | '') return 0 ;;
    account) _gavel_account_names ;;
    network) _gavel_network_names ;;
    sale) _gavel_sale_names ;;
    file | *,file) _gavel_paths -f ;;
    folder) _gavel_paths -d ;;
  esac
  case $1 in
    file | folder | account | network | sale) ;;
    *) names=${1%,file} names=${names//,/ } ;;
  esac
  COMPREPLY+=($(compgen -W "$names" -- "$current"))
}

# The kind of an option's value; none where it is not known.
_gavel_kind() {
  local rest=" $options "
  case $rest in
    *" $1="*) rest=${rest#*" $1="} kind=${rest%% *} ;;
    *) kind=none ;;
  esac
}

_gavel() {
  local IFS=$' \t\n' members options parameters keystore= kind= awaited= awaiting=
  local place=${1##*/} word i=1 position=0 current=${COMP_WORDS[COMP_CWORD]}
  COMPREPLY=()
  [ "$place" = auction-sim ] && place='gavel simulate'
  _gavel_at "$place"
  while [ "$i" -lt "$COMP_CWORD" ]; do
    word=${COMP_WORDS[i]}
    i=$((i + 1))
    if [ -n "$awaited" ]; then
      # bash makes "=" a word of its own.
      [ "$word" = = ] && continue
      [ "$awaiting" = --keystore ] && keystore=${word/#\~\//$HOME/}
      awaited=
    elif [[ $word == -* ]]; then
      _gavel_kind "$word"
      [ "$kind" != none ] && awaited=$kind awaiting=$word
    elif [ -n "$members" ]; then
      case " $members " in
        *" $word "*) place="$place $word" && _gavel_at "$place" ;;
        *) return 0 ;;
      esac
    else
      position=$((position + 1))
    fi
  done
  if [ -n "$awaited" ]; then
    [ "$current" = = ] && current=
    _gavel_values "$awaited"
  elif [ -n "$members" ] && [[ $current != -* ]]; then
    COMPREPLY=($(compgen -W "$members" -- "$current"))
  else
    set -- $parameters
    [ "$position" -lt $# ] && shift "$position" || set --
    if [ $# -gt 0 ] && [[ $current != -* ]]; then
      _gavel_values "$1"
    else
      local names= option
      for option in $options; do
        names="$names ${option%%=*}"
      done
      COMPREPLY=($(compgen -W "$names" -- "$current"))
    fi
  fi
}

complete -F _gavel gavel auction-sim
