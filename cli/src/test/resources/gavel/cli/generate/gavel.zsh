#compdef gavel auction-sim
# zsh completion for gavel and auction-sim. As a file named _gavel in a folder of fpath, or sourced.
# @NOTE@

# What can be typed at a place: its members, or its options and parameters.
_gavel_at() {
  members=() specs=()
  case $1 in
@TABLE@
  esac
}

_gavel_accounts() {
  local data=${XDG_DATA_HOME:-$HOME/.local/share}/gavel keystore=${opt_args[--keystore]:-}
  local -a files
  files=($data/keystore/*(N:t) $data/devnet/keystore/*(N:t))
  [[ -n $keystore ]] && files+=(${~keystore}/*(N:t))
  _wanted accounts expl account compadd -a files
}

_gavel_networks() {
  local file=${XDG_CONFIG_HOME:-$HOME/.config}/gavel/networks.toml line
  local -a names
  names=(@NETWORKS@)
  if [[ -r $file ]]; then
    for line in ${(f)"$(<$file)"}; do
      while [[ $line =~ "(^|[^a-z-])name *= *[\"']([A-Za-z0-9._-]+)" ]]; do
        names+=($match[2])
        line=${line#*$MATCH}
      done
    done
  fi
  _wanted networks expl network compadd -a names
}

_gavel_sales() {
  local -a names
  names=(@SALES@ ${XDG_DATA_HOME:-$HOME/.local/share}/gavel/sales/*(N:t))
  _wanted sales expl sale compadd -a names
}

_gavel_words_or_files() {
  local expl
  _alternative "presets:preset:($*)" 'files:file:_files'
}

_gavel() {
  local place=${service:t} expl
  local -a members specs match mbegin mend
  local -A opt_args
  integer i=2
  [[ $place == auction-sim ]] && place='gavel simulate'
  _gavel_at $place
  while (( i < CURRENT && $#members )); do
    (( ${members[(I)$words[i]:*]} )) || return 1
    place+=" $words[i]"
    _gavel_at $place
    (( i++ ))
  done
  if (( $#members )); then
    _describe -t commands command members
  else
    words=($place "${(@)words[i,-1]}")
    (( CURRENT -= i - 2 ))
    _arguments -S -s $specs
  fi
}

if [[ $funcstack[1] == _gavel ]]; then
  _gavel "$@"
else
  compdef _gavel gavel auction-sim
fi
