{ lib, mkProgram }:
mkProgram {
  pname = "opentofu";
  version = "1.10.6";
  meta = {
    description = "Describes cloud machines as code, free fork of Terraform";
    homepage = "https://opentofu.org";
    license = lib.licenses.mpl20;
    mainProgram = "tofu";
    platforms = lib.platforms.unix;
  };
}
