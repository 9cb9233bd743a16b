using System.Text;
using Nix.Formats;

namespace AskNix.Tests.Formats;

public sealed class DerivationParserTests
{
    private const string Zeros = "00000000000000000000000000000000";

    private const string Whole =
        $"""
        Derive([("bin","","r:sha1",""),("dev","/s/{Zeros}-x-dev","",""),("doc","","",""),("log","","sha512","impure"),("out","/s/{Zeros}-x","r:md5","00112233445566778899aabbccddeeff")],[("/s/{Zeros}-i.drv",["dev","out"]),("/s/{Zeros}-j.drv",["out"])],["/s/{Zeros}-k.sh"],"x86_64-linux","/bin/sh",["-c","a \"b\"\n\t\r\\ x"],[("empty",""),("out","/s/{Zeros}-x"),("text","zwölf")])
        """;

    private const string Nested =
        $"""
        DrvWithVersion("xp-dyn-drv",[("out","","","")],[("/s/{Zeros}-a.drv",["out"]),("/s/{Zeros}-b.drv",([],[("out",(["dev"],[("dev",["out"])]))]))],[],"x","y",[],[])
        """;

    public static TheoryData<string> Files => new(Whole, Nested, """Derive([],[],[],"","",[],[])""");

    private static StorePath Named(string name) => StorePath.ParseBaseName($"{Zeros}-{name}");

    private static Derivation Parse(ReadOnlySpan<byte> text) => DerivationParser.Parse(text, "x", "/s");

    [Fact]
    public void A_derivation_is_read_with_all_its_parts()
    {
        var derivation = Parse(Encoding.UTF8.GetBytes(Whole));

        derivation.Outputs.Keys.ShouldBe(["bin", "dev", "doc", "log", "out"]);
        var digest = Convert.FromHexString("00112233445566778899aabbccddeeff");
        var address = new ContentAddress(ContentAddressMethod.NixArchive, new NixHash(NixHashAlgorithm.Md5, digest));
        derivation.Outputs["out"].ShouldBe(new DerivationOutput.Fixed(Named("x"), address));
        derivation.Outputs["dev"].ShouldBe(new DerivationOutput.InputAddressed(Named("x-dev")));
        derivation.Outputs["bin"].ShouldBe(new DerivationOutput.Floating(ContentAddressMethod.NixArchive, NixHashAlgorithm.Sha1));
        derivation.Outputs["log"].ShouldBe(new DerivationOutput.Impure(ContentAddressMethod.Flat, NixHashAlgorithm.Sha512));
        derivation.Outputs["doc"].ShouldBe(new DerivationOutput.Deferred());
        derivation.InputDerivations[Named("i.drv")].Outputs.ShouldBe(["dev", "out"]);
        derivation.InputSources.ShouldBe([Named("k.sh")]);
        derivation.Platform.ShouldBe("x86_64-linux"u8.ToArray());
        derivation.Builder.ShouldBe("/bin/sh"u8.ToArray());
        derivation.Arguments.ShouldBe(["-c"u8.ToArray(), "a \"b\"\n\t\r\\ x"u8.ToArray()]);
        derivation.Environment.Keys.Select(name => name.ToString()).ShouldBe(["empty", "out", "text"]);
        derivation.Environment[ByteString.Of("text")].ShouldBe("zwölf"u8.ToArray());
        derivation.References().Order().ShouldBe([Named("i.drv"), Named("j.drv"), Named("k.sh")]);
    }

    [Fact]
    public void Structured_attributes_are_kept_as_they_were_written() =>
        Encoding.UTF8.GetString(Parse(Encoding.UTF8.GetBytes(Structured("""{ \"b\" : 2.50,\"a\":1}"""))).StructuredAttributes!).ShouldBe("""{ "b" : 2.50,"a":1}""");

    [Theory]
    [InlineData("1")]
    [InlineData("[]")]
    [InlineData("")]
    [InlineData("{} x")]
    [InlineData("""{\"a\":1e400}""")]
    [InlineData("""{\"a\":\"\\ud800\"}""")]
    public void Structured_attributes_that_are_no_object_are_refused(string written) =>
        Should.Throw<NixFormatException>(() => Parse(Encoding.UTF8.GetBytes(Structured(written)))).Message.ShouldStartWith("cannot process __json attribute");

    private static string Structured(string json) => $$"""Derive([("out","","","")],[],[],"x","y",[],[("__json","{{json}}")])""";

    [Fact]
    public void Inputs_of_derivations_that_are_made_by_others_are_nested()
    {
        var derivation = Parse(Encoding.UTF8.GetBytes(Nested));

        derivation.HasDynamicInputs.ShouldBeTrue();
        derivation.InputDerivations[Named("a.drv")].DynamicOutputs.ShouldBeNull();
        var made = derivation.InputDerivations[Named("b.drv")].DynamicOutputs!["out"];
        made.Outputs.ShouldBe(["dev"]);
        made.DynamicOutputs!["dev"].Outputs.ShouldBe(["out"]);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void What_is_read_is_written_the_same(string file) =>
        Encoding.UTF8.GetString(DerivationWriter.Print(Parse(Encoding.UTF8.GetBytes(file)), "/s").Span).ShouldBe(file);

    [Fact]
    public void Bytes_that_are_no_text_stay_as_they_are()
    {
        byte[] file = [.. "Derive([],[],[],\""u8, 0xff, 0x80, .. "\",\"\",[\""u8, 0xc3, .. "\"],[(\""u8, 0xfe, .. "\",\""u8, 0xfd, .. "\")])"u8];
        DerivationWriter.Print(Parse(file), "/s").ToArray().ShouldBe(file);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_shorter_text_is_refused(string file)
    {
        var bytes = Encoding.UTF8.GetBytes(file);
        for (var length = 0; length < bytes.Length; length++)
            Should.Throw<NixFormatException>(() => Parse(bytes.AsSpan(0, length)));
    }

    [Theory]
    [InlineData("Derive([],[],[],\"\",\"\",[],[]) ", 28)]
    [InlineData("Derive([,],[],[],\"\",\"\",[],[])", 8)]
    [InlineData("Derive([],[],[],\"\",\"\",[\"a\",],[])", 27)]
    [InlineData("Derive([],[],[],\"\",\"\",[\"a\"\"b\"],[])", 26)]
    [InlineData("Derive([],[],[],\"\",\"\",[],[(\"a\",\"1\"),(\"a\",\"2\")])", 45)]
    [InlineData("Derive( [],[],[],\"\",\"\",[],[])", 7)]
    [InlineData("DrvWithVersion(\"xp-dyn-drv\"[],[],[],\"\",\"\",[],[])", 0)]
    [InlineData("DrvWithVersion(\"other\",[],[],[],\"\",\"\",[],[])", 0)]
    public void Anything_else_is_refused_with_the_place(string text, int offset) =>
        Should.Throw<NixFormatException>(() => Parse(Encoding.UTF8.GetBytes(text))).Offset.ShouldBe(offset);

    [Theory]
    [InlineData("(\"out\",\"\",\"\",\"00\")")]
    [InlineData("(\"out\",\"\",\"sha257\",\"\")")]
    [InlineData("(\"out\",\"relative\",\"\",\"\")")]
    [InlineData("(\"out\",\"\",\"md5\",\"00112233445566778899aabbccddeeff\")")]
    [InlineData("(\"out\",\"/s/00000000000000000000000000000000-x\",\"md5\",\"md5:00112233445566778899aabbccddeeff\")")]
    [InlineData("(\"out\",\"/s/00000000000000000000000000000000-x\",\"md5\",\"\")")]
    [InlineData("(\"out\",\"/s/00000000000000000000000000000000-x\",\"md5\",\"impure\")")]
    [InlineData("(\"out\",\"\",\"\",\"\"),(\"out\",\"\",\"\",\"\")")]
    public void No_output_is_promised_in_another_way(string output) =>
        Should.Throw<NixFormatException>(() => Parse(Encoding.UTF8.GetBytes($"Derive([{output}],[],[],\"\",\"\",[],[])")));

    [Fact]
    public void Inputs_within_inputs_without_end_are_refused()
    {
        var nested = string.Concat(Enumerable.Repeat("([],[(\"o\",", 100_000));
        var file = $"DrvWithVersion(\"xp-dyn-drv\",[],[(\"/s/{Zeros}-a.drv\",{nested}";
        Should.Throw<NixFormatException>(() => Parse(Encoding.UTF8.GetBytes(file))).Message.ShouldContain("within one another");
    }

    [Fact]
    public void Damaged_bytes_are_refused_or_read_as_what_is_written_again()
    {
        var random = new Random(7);
        for (var i = 0; i < 20_000; i++)
        {
            var bytes = Encoding.UTF8.GetBytes(Whole);
            bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            try
            {
                var read = Parse(bytes);
                var written = DerivationWriter.Print(read, "/s");
                DerivationWriter.Print(Parse(written.Span), "/s").Span.SequenceEqual(written.Span).ShouldBeTrue();
            }
            catch (NixFormatException)
            {
                continue;
            }
        }
    }
}
