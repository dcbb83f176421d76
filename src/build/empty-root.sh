#!/usr/bin/env bash
# Makes a root folder that holds nothing but a few programs of the shell with their libraries, and in /opt/gavel what is
# given: no JDK. Usage, as root: src/build/empty-root.sh ROOT ARCHIVE.tar.gz   then   chroot ROOT /opt/gavel/bin/gavel
# The loader finds the runtime's libraries by /proc: mount it there, or set LD_LIBRARY_PATH=/opt/gavel/runtime/lib.
# GAVEL_DEBOOTSTRAP=SUITE, such as bookworm, makes a whole Debian of the least kind with debootstrap instead.
set -euo pipefail
root=$1 archive=$2
mkdir -p "$root"

# A program or library with the libraries that it wants.
put() {
  local file
  for file in "$1" $(ldd "$1" | grep -o '/[^ ]*' || true); do
    [ -e "$root$file" ] || install -D "$(readlink -f "$file")" "$root$file"
  done
}

if [ -n "${GAVEL_DEBOOTSTRAP:-}" ]; then
  debootstrap --variant=minbase "$GAVEL_DEBOOTSTRAP" "$root" > "$root.log"
else
  mkdir -p "$root"/{bin,dev,tmp,root}
  for program in sh cat mkdir mv readlink rm wc; do
    file=$(command -v "$program")
    put "$(readlink -f "$file")"
    [ -e "$root/bin/$program" ] || cp "$(readlink -f "$file")" "$root/bin/$program"
  done
  # Where devices cannot be made, files do.
  mknod -m 666 "$root/dev/null" c 1 3 2> /dev/null || : > "$root/dev/null"
  for device in random urandom; do
    mknod -m 666 "$root/dev/$device" c 1 9 2> /dev/null || head -c 65536 /dev/urandom > "$root/dev/$device"
  done
fi
mkdir -p "$root/opt/gavel"
tar -xzf "$archive" -C "$root/opt/gavel" --strip-components=1
if [ -z "${GAVEL_DEBOOTSTRAP:-}" ]; then
  # What a Java runtime wants of the system is the C library, whole.
  for file in "$root"/opt/gavel/runtime/bin/java "$root"/opt/gavel/runtime/lib/*.so "$root"/opt/gavel/runtime/lib/server/*.so; do
    for library in $(ldd "$file" | grep -o '=> /[^ ]*' | sed 's/=> //' | grep -v "^$root" || true); do
      [ -e "$root$library" ] || install -D "$(readlink -f "$library")" "$root$library"
    done
  done
fi
