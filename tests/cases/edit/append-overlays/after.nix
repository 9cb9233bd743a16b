{ inputs, ... }:
{
  nixpkgs = {
    config.allowUnfree = true;
    overlays = [
      inputs.emacs.overlays.default
      (final: prev: {
        # patched
        mpv = prev.mpv.override { scripts = [ ]; };
      })
      (final: prev: { fd = prev.fd; })
    ];
  };
}
