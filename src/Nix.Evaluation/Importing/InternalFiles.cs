using System.Text;

namespace Nix.Evaluation.Importing;

/// <summary>Files that Nix itself brings along, as <c>&lt;nix/NAME&gt;</c>; their paths are written so and lead nowhere else.</summary>
static class InternalFiles
{
    /// <summary>What messages call the text that <c>derivation</c> is written in.</summary>
    public const string Derivation = "«nix-internal»/derivation-internal.nix";

    /// <summary>A download as a derivation that the builder inside Nix carries out.</summary>
    const string FetchUrl = """
        { url, name ? baseNameOf (toString url)
        , hash ? "", sha512 ? "", sha1 ? "", md5 ? "", sha256 ? ""
        , outputHash ? builtins.head (builtins.filter (given: given != "") [ hash sha512 sha1 md5 ] ++ [ sha256 ])
        , outputHashAlgo ?
            if hash != "" then "" else if sha512 != "" then "sha512" else if sha1 != "" then "sha1" else if md5 != "" then "md5" else "sha256"
        , executable ? false, unpack ? false, impure ? false, system ? ""
        }:
        derivation ({
          inherit name url executable unpack;
          urls = [ url ];
          system = "builtin";
          builder = "builtin:fetchurl";
          preferLocalBuild = true;
          outputHashMode = if executable || unpack then "recursive" else "flat";
          impureEnvVars = map (kind: kind + "_proxy") [ "http" "https" "ftp" "all" "no" ];
        } // (if impure then { __impure = true; } else { inherit outputHash outputHashAlgo; }))
        """;

    /// <summary>The path that stands for such a file; null if there is none of the name.</summary>
    public static byte[]? Find(string name) => name == "nix/fetchurl.nix" ? Encoding.ASCII.GetBytes($"<{name}>") : null;

    /// <summary>Whether the path stands for such a file.</summary>
    public static bool IsInternal(ReadOnlySpan<byte> path) => path.StartsWith("<"u8);

    /// <summary>What is in it.</summary>
    public static byte[] Text => Encoding.ASCII.GetBytes(FetchUrl);
}
