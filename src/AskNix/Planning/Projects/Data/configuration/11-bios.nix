# always: bios
{
  # The boot menu of machines without UEFI. Name the disk the machine starts from before the first use.
  boot.loader.grub.enable = true;
  # boot.loader.grub.device = "/dev/sda";
}
