#!/bin/sh
# Installs gavel below a folder, with manual pages and completions in their places, and makes the start-up cache for the
# Java of this machine. Usage: install.sh PREFIX | install.sh --uninstall PREFIX   (PREFIX such as /usr/local or ~/.local)
set -eu
here=$(cd "${0%/*}" && pwd -P)

usage() {
  echo "Usage: install.sh PREFIX, or install.sh --uninstall PREFIX" >&2
  exit 2
}

# What is listed was put there by an installation; the folders that are empty afterwards are ours or nobody's.
uninstall() {
  list=$prefix/lib/gavel/installed
  if [ ! -r "$list" ]; then
    echo "gavel is not installed in $prefix: there is no $list" >&2
    exit 3
  fi
  while read -r file; do
    rm -f "$prefix/$file"
  done < "$list"
  rm -rf "$prefix/lib/gavel"
  echo "gavel is gone from $prefix; key files, journal and profile in the home folder were left alone."
}

put() {
  mkdir -p "$prefix/${2%/*}"
  cp "$1" "$prefix/$2"
  echo "$2" >> "$list"
}

link() {
  mkdir -p "$prefix/${2%/*}"
  ln -sf "$1" "$prefix/$2"
  echo "$2" >> "$list"
}

install() {
  if [ -e "$prefix/lib/gavel/installed" ]; then
    uninstall > /dev/null
  fi
  if [ -e "$prefix/lib/gavel" ]; then
    echo "$prefix/lib/gavel is there already and was not put there by this script: move it away first" >&2
    exit 3
  fi
  mkdir -p "$prefix/lib/gavel"
  for part in "$here"/*; do
    cp -R "$part" "$prefix/lib/gavel/"
  done
  rm -rf "$prefix/lib/gavel/cache"
  list=$prefix/lib/gavel/installed
  : > "$list"
  link ../lib/gavel/bin/gavel bin/gavel
  link ../lib/gavel/bin/auction-sim bin/auction-sim
  for page in "$here"/man/*.[1-9]; do
    put "$page" "share/man/man${page##*.}/${page##*/}"
  done
  put "$here/completions/gavel.bash" share/bash-completion/completions/gavel
  put "$here/completions/gavel.bash" share/bash-completion/completions/auction-sim
  put "$here/completions/_gavel" share/zsh/site-functions/_gavel
  put "$here/completions/gavel.fish" share/fish/vendor_completions.d/gavel.fish
  put "$here/completions/gavel.fish" share/fish/vendor_completions.d/auction-sim.fish
  echo "gavel is installed in $prefix."
  "$prefix/bin/gavel" --train-start || true
  case ":$PATH:" in
    *":$prefix/bin:"*) ;;
    *) echo "Add $prefix/bin to your PATH." ;;
  esac
}

case ${1:-} in
  --uninstall)
    [ $# = 2 ] || usage
    mode=uninstall prefix=$2
    ;;
  '' | -*) usage ;;
  *)
    [ $# = 1 ] || usage
    mode=install prefix=$1
    ;;
esac
mkdir -p "$prefix"
prefix=$(cd "$prefix" && pwd -P)
$mode
