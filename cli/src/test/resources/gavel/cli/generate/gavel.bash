# bash completion for gavel and auction-sim (bash 3.2 or later).
# @NOTE@
# Names are read from folders by the shell itself, so that no program is started for a word.

# What can be typed at a place: its members, or its options and parameters with the kinds of their values.
_gavel_at() {
  members= options= parameters=
  case $1 in
@TABLE@
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
  names='@NETWORKS@'
  [ -r "$file" ] || return 0
  while read -r line; do
    while [[ $line =~ $pattern ]]; do
      names="$names ${BASH_REMATCH[2]}"
      line=${line#*"${BASH_REMATCH[0]}"}
    done
  done < "$file"
}

_gavel_sale_names() {
  names='@SALES@'
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
