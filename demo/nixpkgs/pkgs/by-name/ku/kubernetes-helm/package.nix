{ lib, mkProgram }:
mkProgram {
  pname = "kubernetes-helm";
  version = "3.19.0";
  meta = {
    description = "Package manager for Kubernetes";
    homepage = "https://helm.sh";
    license = lib.licenses.asl20;
    mainProgram = "helm";
    platforms = lib.platforms.unix;
  };
}
