{ lib, mkProgram }:
mkProgram {
  pname = "kubectl";
  version = "1.34.1";
  meta = {
    description = "Controls a Kubernetes cluster";
    homepage = "https://kubernetes.io";
    license = lib.licenses.asl20;
    mainProgram = "kubectl";
    platforms = lib.platforms.unix;
  };
}
