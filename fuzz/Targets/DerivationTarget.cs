using System.Buffers;
using System.Text;
using Nix.Formats;

namespace AskNix.Fuzz.Targets;

/// <summary>Bytes as a .drv file: refused, or a derivation that is written, shown as JSON and read again as the same.</summary>
internal sealed class DerivationTarget : IFuzzTarget
{
    private const string Store = "/nix/store";
    private const string Zeros = "00000000000000000000000000000000";

    public string Name => "derivation";

    public string Room => "Nix.Formats";

    public IReadOnlyList<byte[]> Words { get; } =
    [
        .. new[]
        {
            "Derive(", "DrvWithVersion(\"xp-dyn-drv\",", "[", "]", "(", ")", ",", "\"", "\"\"", "\\n", "\\\\", "\\\"", "\\x", $"\"{Store}/{Zeros}-a\"", $"\"{Store}/{Zeros}-b.drv\"",
            "\"out\"", "\"r:sha256\"", "\"git:sha1\"", "\"text:sha256\"", "\"md5\"", "\"impure\"", "\"00112233445566778899aabbccddeeff\"", "(\"out\",\"\",\"\",\"\")", "\"__json\"",
            "\"{\\\"a\\\":[1,2.5e3,null,true,{}]}\"", "([\"out\"],[", "(\"a\",\"b\")", "\u00e9",
        }.Select(Encoding.UTF8.GetBytes),
        [0xff], [0], [0xc3],
    ];

    public IEnumerable<byte[]> Seeds(string cases) => new[]
    {
        "Derive([],[],[],\"\",\"\",[],[])",
        $"Derive([(\"dev\",\"{Store}/{Zeros}-x-dev\",\"\",\"\"),(\"out\",\"{Store}/{Zeros}-x\",\"r:md5\",\"00112233445566778899aabbccddeeff\")],[(\"{Store}/{Zeros}-i.drv\",[\"dev\",\"out\"])],[\"{Store}/{Zeros}-k.sh\"],\"x\",\"/bin/sh\",[\"-c\",\"a\\n\"],[(\"out\",\"\"),(\"text\",\"é\")])",
        "Derive([(\"bin\",\"\",\"sha1\",\"\"),(\"log\",\"\",\"sha512\",\"impure\"),(\"out\",\"\",\"\",\"\")],[],[],\"x\",\"y\",[],[(\"__json\",\"{\\\"a\\\":1}\")])",
        "Derive([(\"out\",\"\",\"\",\"\")],[],[],\"x\",\"y\",[],[(\"__json\",\"1\")])",
        $"DrvWithVersion(\"xp-dyn-drv\",[(\"out\",\"\",\"\",\"\")],[(\"{Store}/{Zeros}-b.drv\",([],[(\"out\",([\"dev\"],[(\"dev\",[\"out\"])]))]))],[],\"x\",\"y\",[],[])",
    }.Select(Encoding.UTF8.GetBytes);

    public void Run(byte[] input)
    {
        if (Read(input) is not { } derivation)
            return;
        var written = DerivationWriter.Print(derivation, Store).ToArray();
        if (Read(written) is not { } again || !DerivationWriter.Print(again, Store).Span.SequenceEqual(written))
            throw new FindingException("a derivation is not read as it was written");

        var json = new ArrayBufferWriter<byte>();
        try
        {
            // JSON does not say the path of a fixed output; where none can be computed it cannot be read.
            foreach (var (name, output) in derivation.Outputs)
            {
                if (output is DerivationOutput.Fixed { Address: var address })
                    StorePath.OfContent(Store, StorePath.OutputName(derivation.Name, name), address);
            }
            DerivationJsonWriter.Write(json, derivation);
        }
        catch (NixFormatException)
        {
            // JSON has Unicode only.
            return;
        }
        var shown = DerivationJsonReader.ReadOne(json.WrittenMemory, Store);
        var twice = new ArrayBufferWriter<byte>();
        DerivationJsonWriter.Write(twice, shown);
        if (!twice.WrittenSpan.SequenceEqual(json.WrittenSpan))
            throw new FindingException("a derivation is not read from JSON as it was written");
    }

    private static Derivation? Read(byte[] file)
    {
        try
        {
            return DerivationParser.Parse(file, "x", Store);
        }
        catch (NixFormatException)
        {
            return null;
        }
    }
}
