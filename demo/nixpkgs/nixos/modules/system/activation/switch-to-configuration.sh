#!/bin/sh
# switch-to-configuration switch|boot|test|dry-activate
#   boot          this generation's boot menu
#   test          this system's /etc and services, until the machine starts anew
#   switch        both
#   dry-activate  says what test would do to services
# Exit: 0 done; 1 refused, or the boot menu failed; 2 activation failed; 4 switched, but a unit does not run.
new=@out@
action=${1-}
case $action in
  switch | boot | test | dry-activate) ;;
  *) echo "usage: $0 switch|boot|test|dry-activate" >&2; exit 1 ;;
esac
@machineRoot@
say() { echo "$*" >&2; }

# --- the boot menu -------------------------------------------------------------------------------------------------

generation_of() { # LINK: its number
  number=${1##*/}
  number=${number#system-}
  echo "${number%-link}"
}

entry_text() { # SYSTEM TITLE
  label= params= kernel=
  read -r label < "$1/nixos-version" || :
  read -r params < "$1/kernel-params" || :
  for folder in "$1"/kernel-modules/lib/modules/*; do kernel=${folder##*/}; done
  printf 'title NixOS\nsort-key nixos\nversion %s %s, Linux Kernel %s\nlinux %s\ninitrd %s\noptions init=%s %s\n' \
    "$2" "$label" "$kernel" "$1/kernel" "$1/initrd" "$1/init" "$params"
}

install_entry() { # NAME SYSTEM TITLE
  place "$entries/$1" "$(entry_text "$2" "$3")
" || return 1
  kept="$kept $1 "
}

install_boot_menu() {
  profiles=$root/nix/var/nix/profiles
  entries=$root/boot/loader/entries
  kept=
  mkdir -p "$entries" || return 1
  default=
  if [ -L "$profiles/system" ]; then default=$(generation_of "$(readlink "$profiles/system")"); fi

  numbers=$(for link in "$profiles"/system-*-link; do [ -e "$link" ] && generation_of "$link"; done | sort -n)
  limit=@limit@
  if [ -n "$limit" ]; then numbers=$(printf '%s\n' "$numbers" | tail -n "$limit"; echo "$default"); fi
  for number in $numbers; do
    system=$(readlink -f "$profiles/system-$number-link") || continue
    [ -e "$system/nixos-version" ] || continue
    install_entry "nixos-generation-$number.conf" "$system" "Generation $number" || return 1
    for variant in "$system"/specialisation/*; do
      [ -e "$variant/nixos-version" ] || continue
      install_entry "nixos-generation-$number-specialisation-${variant##*/}.conf" "$(readlink -f "$variant")" "Generation $number (${variant##*/})" || return 1
    done
  done

  # The default is named once its entry is there; what is no longer named goes last.
  text="timeout @timeout@
console-mode keep
"
  if [ -n "$default" ]; then text="default nixos-generation-$default.conf
$text"; fi
  place "$root/boot/loader/loader.conf" "$text" || return 1
  for file in "$entries"/nixos-generation-*.conf; do
    case $kept in *" ${file##*/} "*) ;; *) rm -f "$file" ;; esac
  done
}

# --- units ---------------------------------------------------------------------------------------------------------

services=$root/run/services
stop= restart= start= reload= unchangeable= fresh=

compare_units() {
  known=' '
  while read -r unit print on_change wanted starts; do
    known="$known$unit "
    if [ -e "$services/$unit" ]; then
      running=
      read -r running < "$services/$unit" || :
      [ "$running" = "$print" ] && continue
      case $on_change in
        stop-start) stop="$stop $unit" start="$start $unit" ;;
        restart) restart="$restart $unit" ;;
        reload) reload="$reload $unit" ;;
        keep) unchangeable="$unchangeable $unit" ;;
      esac
    elif [ "$wanted" = wanted ]; then
      start="$start $unit" fresh="$fresh $unit"
    fi
  done < "$new/units"
  for file in "$services"/*; do
    unit=${file##*/}
    case $unit in '*' | *.tmp-switch) continue ;; esac
    case $known in *" $unit "*) ;; *) stop="$stop $unit" ;; esac
  done
}

listed() { # UNIT...: with commas
  all=
  for unit; do all="${all:+$all, }$unit"; done
  echo "$all"
}

announce() { # WORDS UNIT...
  words=$1
  shift
  [ $# = 0 ] || say "$words: $(listed "$@")"
}

record() { # WHAT UNIT...
  [ $# = 1 ] || echo "$*" >> "$root/var/lib/demo/units.log"
}

stop_units() {
  for unit; do rm -f "$services/$unit"; done
  record stop "$@"
}

# Runs the units: each is marked with the fingerprint of what it runs.
run_units() { # WHAT UNIT...
  what=$1
  shift
  [ $# = 0 ] && return
  wanted_now=" $* "
  while read -r unit print _ _ starts; do
    case $wanted_now in *" $unit "*) ;; *) continue ;; esac
    if [ "$starts" = fails ]; then
      rm -f "$services/$unit"
      failed="$failed $unit"
    else
      place "$services/$unit" "$print
"
    fi
  done < "$new/units"
  record "$what" "$@"
}

# --- the way through -----------------------------------------------------------------------------------------------

compare_units

if [ "$action" = dry-activate ]; then
  announce "would stop the following units" $stop
  say "would activate the configuration..."
  announce "would reload the following units" $reload
  announce "would restart the following units" $restart
  announce "would start the following units" $start
  announce "would NOT restart the following changed units" $unchangeable
  exit 0
fi

@preSwitchChecks@

mkdir -p "$root/run" || exit 1
# One switch at a time. The lock goes with the process that holds it.
if command -v flock > /dev/null; then
  exec 9> "$root/run/switch-to-configuration.lock"
  if ! flock -n 9; then say "Another switch is under way on this machine."; exit 1; fi
fi

if [ "$action" != test ]; then
  if ! install_boot_menu; then say "Failed to install the boot menu."; exit 1; fi
fi
if [ "$action" = boot ]; then exit 0; fi

mkdir -p "$services" "$root/var/lib/demo" || exit 1
failed=
announce "stopping the following units" $stop
stop_units $stop
announce "NOT restarting the following changed units" $unchangeable

say "activating the configuration..."
"$new/activate" 9>&- || { say "Failed to activate the configuration; the system that runs is the former one."; exit 2; }

announce "reloading the following units" $reload
run_units reload $reload
announce "restarting the following units" $restart
run_units restart $restart
announce "starting the following units" $start
run_units start $start
run_units keep $unchangeable
new_units=
for unit in $fresh; do case " $failed " in *" $unit "*) ;; *) new_units="$new_units $unit" ;; esac; done
announce "the following new units were started" $new_units

if [ -n "$failed" ]; then
  say "warning: the following units failed: $(listed $failed)"
  record failed $failed
  exit 4
fi
exit 0
