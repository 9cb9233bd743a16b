#!/bin/sh
# Brings /etc, the accounts and whatever else the configuration asks for to this system.
new=@out@
@machineRoot@
newline='
'

own() { # NAME: entries that belong to the person and to Nix, not to the system
  case $1 in nixos | nixos/* | nix | nix/*) return 0 ;; *) return 1 ;; esac
}

install_etc() {
  etc=$root/etc
  mkdir -p "$etc"
  relink "$etc/static" "$new/etc"

  # What was ever installed stays on the list until it is removed, however often this is cut short.
  installed=$etc/.installed
  former=
  if [ -f "$installed" ]; then former=$(cat "$installed"); fi
  wanted=$(cat "$new/etc-entries")
  place "$installed" "$former$newline$wanted$newline"

  printf '%s\n' "$former" | while read -r mode name; do
    [ -n "$name" ] || continue
    case "$newline$wanted$newline" in *" $name$newline"*) continue ;; esac
    own "$name" && continue
    target=$etc/$name
    if [ -L "$target" ]; then
      case $(readlink "$target") in "$etc/static/"*) rm -f "$target" ;; *) continue ;; esac
    elif [ "$mode" != symlink ]; then
      rm -f "$target"
    fi
    parent=${name%/*}
    while [ "$parent" != "$name" ] && rmdir "$etc/$parent" 2>/dev/null; do
      name=$parent
      parent=${name%/*}
    done
  done

  printf '%s\n' "$wanted" | while read -r mode name; do
    own "$name" && continue
    target=$etc/$name
    case $name in */*) [ -d "$etc/${name%/*}" ] || mkdir -p "$etc/${name%/*}" ;; esac
    if [ "$mode" = symlink ]; then
      if [ -L "$target" ] && [ "$target" -ef "$etc/static/$name" ] && [ "$(readlink "$target")" = "$etc/static/$name" ]; then continue; fi
      if [ -d "$target" ] && [ ! -L "$target" ]; then
        echo "warning: $target is a folder and stays; the system has an entry of this name" >&2
        continue
      fi
      relink "$target" "$etc/static/$name"
    else
      cp -f "$etc/static/$name" "$target.tmp-switch"
      chmod "$mode" "$target.tmp-switch"
      mv -fT "$target.tmp-switch" "$target"
    fi
  done

  place "$installed" "$wanted$newline"
}

failed=
@steps@
if [ -n "$failed" ]; then
  echo "activation failed at:$failed" >&2
  exit 2
fi

# What runs is not garbage.
mkdir -p "$root/nix/var/nix/gcroots" "$root/run"
for running in current-system booted-system; do
  link=$root/nix/var/nix/gcroots/$running
  [ -L "$link" ] || relink "$link" "$root/run/$running"
done
[ -L "$root/run/booted-system" ] || relink "$root/run/booted-system" "$new"
relink "$root/run/current-system" "$new"
