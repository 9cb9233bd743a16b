# words: libvirt libvirtd kvm qemu virt-manager vms virtualization virtualisation
# groups: libvirtd
{
  # Virtual machines.
  virtualisation.libvirtd.enable = true;
  programs.virt-manager.enable = true;
}
