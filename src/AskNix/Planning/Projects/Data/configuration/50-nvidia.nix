# words: nvidia cuda geforce rtx
# unfree: yes
{
  # Graphics by NVIDIA. The open kernel modules serve cards from the Turing generation on; older ones need `open = false`.
  hardware.graphics.enable = true;
  services.xserver.videoDrivers = [ "nvidia" ];
  hardware.nvidia.open = true;
  hardware.nvidia.modesetting.enable = true;
}
