# The versions of what exists in several, in one place.
{
  python3 = "3.13.13";
  python312 = "3.12.11";
  python311 = "3.11.13";
  nodejs_20 = "20.19.5";
  nodejs_22 = "22.22.2";
  nodejs_24 = "24.8.0";
  go = "1.26.2";
  jdk21 = "21.0.8";
  jdk17 = "17.0.16";
  php83 = "8.3.25";
  php84 = "8.4.12";
  ruby_3_3 = "3.3.9";
  ruby_3_4 = "3.4.5";
  postgresql_15 = "15.14";
  postgresql_16 = "16.10";
  postgresql_17 = "17.9";
  kernels = {
    "6_6" = "6.6.107";
    "6_12" = "6.12.83";
    "6_18" = "6.18.24";
    "latest" = "7.0.3";
  };
  defaultKernel = "6_18";
  nvidia = "595.58.03";
}
