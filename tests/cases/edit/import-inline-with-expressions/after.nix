{ modulesPath, ... }: { imports = [ (modulesPath + "/profiles/qemu-guest.nix") ./hardware-configuration.nix ./disks.nix ]; boot.loader.grub.enable = true; }
