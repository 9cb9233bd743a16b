# Licences by short name. `free` decides whether a package needs config.allowUnfree.
{ lib }:
let
  licence = shortName: { fullName, spdxId ? null, free ? true, redistributable ? free, url ? null }:
    { inherit shortName fullName free redistributable; deprecated = false; }
    // lib.optionalAttrs (spdxId != null) { inherit spdxId; url = "https://spdx.org/licenses/${spdxId}.html"; }
    // lib.optionalAttrs (url != null) { inherit url; };
  spdx = spdxId: fullName: { inherit spdxId fullName; };
in
lib.mapAttrs licence {
  agpl3Only = spdx "AGPL-3.0-only" "GNU Affero General Public License v3.0 only";
  agpl3Plus = spdx "AGPL-3.0-or-later" "GNU Affero General Public License v3.0 or later";
  artistic1 = spdx "Artistic-1.0" "Artistic License 1.0";
  asl20 = spdx "Apache-2.0" "Apache License 2.0";
  bsd0 = spdx "0BSD" "BSD Zero Clause License";
  bsd2 = spdx "BSD-2-Clause" "BSD 2-clause \"Simplified\" License";
  bsd3 = spdx "BSD-3-Clause" "BSD 3-clause \"New\" or \"Revised\" License";
  bsl11 = spdx "BUSL-1.1" "Business Source License 1.1" // { free = false; redistributable = true; };
  cc0 = spdx "CC0-1.0" "Creative Commons Zero v1.0 Universal";
  curl = spdx "curl" "curl License";
  gpl2Only = spdx "GPL-2.0-only" "GNU General Public License v2.0 only";
  gpl2Plus = spdx "GPL-2.0-or-later" "GNU General Public License v2.0 or later";
  gpl3Only = spdx "GPL-3.0-only" "GNU General Public License v3.0 only";
  gpl3Plus = spdx "GPL-3.0-or-later" "GNU General Public License v3.0 or later";
  isc = spdx "ISC" "ISC License";
  lgpl21Plus = spdx "LGPL-2.1-or-later" "GNU Lesser General Public License v2.1 or later";
  lgpl3Plus = spdx "LGPL-3.0-or-later" "GNU Lesser General Public License v3.0 or later";
  mit = spdx "MIT" "MIT License";
  mpl20 = spdx "MPL-2.0" "Mozilla Public License 2.0";
  ofl = spdx "OFL-1.1" "SIL Open Font License 1.1";
  php301 = spdx "PHP-3.01" "PHP License v3.01";
  postgresql = spdx "PostgreSQL" "PostgreSQL License";
  psfl = spdx "Python-2.0" "Python Software Foundation License version 2";
  publicDomain = { fullName = "Public Domain"; };
  ruby = spdx "Ruby" "Ruby License";
  sspl = spdx "SSPL-1.0" "Server Side Public License" // { free = false; };
  unfree = { fullName = "Unfree"; free = false; };
  unfreeRedistributable = { fullName = "Unfree redistributable"; free = false; redistributable = true; };
  unlicense = spdx "Unlicense" "The Unlicense";
  vim = spdx "Vim" "Vim License";
  wtfpl = spdx "WTFPL" "Do What The F*ck You Want To Public License";
  zlib = spdx "Zlib" "zlib License";
}
