# The one tool of every build here. A build sandbox need not have a program besides /bin/sh, and a shell alone can
# write files but make no directory, link or run bit; `lay` does these three. The shell prints it inside a tar archive
# (printf with octal escapes), and Nix's own unpacker, which is no program, gives it its run bit.
{ lib, system }:
let
  hexFile = ./. + "/${system}.hex";
  hex =
    if builtins.pathExists hexFile then
      lib.fileContents hexFile
    else
      throw "The demonstration package set builds on x86_64-linux and aarch64-linux, not on ${system}.";

  digits = lib.listToAttrs (
    lib.imap0 (value: name: { inherit name value; }) (lib.stringToCharacters "0123456789abcdef")
  );
  byteAt = n: 16 * digits.${lib.substring (2 * n) 1 hex} + digits.${lib.substring (2 * n + 1) 1 hex};
  size = lib.stringLength hex / 2;
  program = lib.genList byteAt size;

  octal = width: n: if width == 0 then "" else octal (width - 1) (n / 8) + toString (lib.mod n 8);
  zeros = count: lib.genList (_: 0) count;
  codes = { "x" = 120; "/" = 47; "l" = 108; "a" = 97; "y" = 121; "u" = 117; "s" = 115; "t" = 116; "r" = 114; };
  text = s: map (c: codes.${c} or (48 + lib.toInt c)) (lib.stringToCharacters s);
  field = width: s: let bytes = text s; in bytes ++ zeros (width - lib.length bytes);

  # One header of the ustar format; its checksum counts its own field as eight spaces.
  header =
    checksum:
    field 100 "x/lay"
    ++ field 8 (octal 7 493) # mode 0755
    ++ field 8 (octal 7 0)
    ++ field 8 (octal 7 0)
    ++ field 12 (octal 11 size)
    ++ field 12 (octal 11 1)
    ++ checksum
    ++ field 1 "0"
    ++ zeros 100
    ++ field 6 "ustar"
    ++ text "00"
    ++ zeros 247;
  sum = lib.foldl' (a: b: a + b) 0 (header (lib.genList (_: 32) 8));
  archive = header (field 7 (octal 6 sum) ++ [ 32 ]) ++ program ++ zeros (512 - lib.mod size 512) ++ zeros 1024;
  escapes = lib.concatMapStrings (byte: "\\${octal 3 byte}") archive;

  tar = derivation {
    name = "lay.tar";
    inherit system;
    builder = "/bin/sh";
    args = [ "-c" "printf '${escapes}' > \"$out\"" ];
  };
in
derivation {
  name = "lay";
  system = "builtin";
  builder = "builtin:unpack-channel";
  src = tar;
  # The name of the unpacked folder below $out.
  channelName = "bin";
}
