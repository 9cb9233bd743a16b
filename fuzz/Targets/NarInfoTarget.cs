using System.Text;
using Nix.Formats;

namespace AskNix.Fuzz.Targets;

/// <summary>Bytes as a .narinfo file: refused within the file, or written and read again as the same.</summary>
internal sealed class NarInfoTarget : IFuzzTarget
{
    private const string Store = "/nix/store";
    private const string Zeros = "00000000000000000000000000000000";

    private readonly NixPublicKey _key = NixPublicKey.Parse($"key-1:{Convert.ToBase64String(new byte[32])}");

    public string Name => "narinfo";

    public string Room => "Nix.Formats";

    public IReadOnlyList<byte[]> Words { get; } =
    [
        .. new[]
        {
            "StorePath: ", "URL: ", "Compression: ", "FileHash: ", "FileSize: ", "NarHash: ", "NarSize: ", "References: ", "Deriver: ", "Sig: ", "CA: ", "Other: ", "\n", ": ", ":",
            $"{Store}/{Zeros}-a", $"{Zeros}-b.drv", $"sha256:{new string('0', 52)}", "fixed:r:", "text:", "18446744073709551615", "18446744073709551616", "unknown-deriver", " ", "0", "key-1:", "\u00e9",
        }.Select(Encoding.UTF8.GetBytes),
        [0xff],
    ];

    public IEnumerable<byte[]> Seeds(string cases) => new[]
    {
        $"StorePath: {Store}/{Zeros}-a\nURL: nar/x.nar.xz\nCompression: xz\nFileHash: sha256:{new string('0', 52)}\nFileSize: 12\nNarHash: sha256:{new string('1', 52)}\nNarSize: 120\nReferences: {Zeros}-a {Zeros}-b\nDeriver: {Zeros}-a.drv\nSig: key-1:{Convert.ToBase64String(new byte[64])}\nCA: fixed:r:sha256:{new string('1', 52)}\n",
        $"StorePath: {Store}/{Zeros}-a\nURL: x\nNarHash: sha256:{new string('1', 52)}\nNarSize: 1\nReferences: \nDeriver: unknown-deriver\n",
    }.Select(Encoding.UTF8.GetBytes);

    public void Run(byte[] input)
    {
        if (Read(input) is not { } info)
            return;
        var written = info.Print(Store);
        if (Read(Encoding.UTF8.GetBytes(written)) is not { } again || again.Print(Store) != written || again.Fingerprint(Store) != info.Fingerprint(Store))
            throw new FindingException("a narinfo is not read as it was written");
        if (info.IsSignedBy([_key], Store) != again.IsSignedBy([_key], Store))
            throw new FindingException("a signature is good once only");
    }

    private static NarInfo? Read(byte[] file)
    {
        try
        {
            return NarInfoParser.Parse(file, Store);
        }
        catch (NixFormatException fault) when (fault.Offset is null or >= 0 && (fault.Offset ?? 0) <= file.Length)
        {
            return null;
        }
    }
}
