{ modulesPath, ... }: { imports = [ (modulesPath + "/profiles/qemu-guest.nix") ./hardware-configuration.nix ]; boot.loader.grub.enable = true; }
