using System.Buffers;
using System.Text;
using Nix.Formats;

namespace AskNix.Tests.Formats;

public sealed class DerivationJsonTests
{
    private const string Zeros = "00000000000000000000000000000000";

    private const string Shown =
        $$$"""
        {"args":["-c","a\"\n\u0001é"],"builder":"/bin/sh","env":{"empty":"","out":"/s/{{{Zeros}}}-x"},"inputs":{"drvs":{"{{{Zeros}}}-b.drv":{"dynamicOutputs":{"out":{"dynamicOutputs":{},"outputs":["dev"]}},"outputs":[]}},"srcs":["{{{Zeros}}}-k.sh"]},"name":"x","outputs":{"bin":{"hashAlgo":"sha1","method":"nar"},"doc":{},"log":{"hashAlgo":"sha512","impure":true,"method":"git"},"out":{"path":"{{{Zeros}}}-x"}},"structuredAttrs":{"a":[1,-2,18446744073709551615,1e+20,true,null,0.5],"b":{}},"system":"x86_64-linux","version":4}
        """;

    [Fact]
    public void A_derivation_is_read_and_written_the_same()
    {
        var derivation = DerivationJsonReader.ReadOne(Encoding.UTF8.GetBytes(Shown), "/s");
        derivation.Name.ShouldBe("x");
        Encoding.UTF8.GetString(derivation.StructuredAttributes!).ShouldBe("""{"a":[1,-2,18446744073709551615,1e+20,true,null,0.5],"b":{}}""");
        derivation.InputDerivations.Values.ShouldHaveSingleItem().DynamicOutputs!["out"].Outputs.ShouldBe(["dev"]);
        Print(derivation).ShouldBe(Shown);
    }

    [Fact]
    public void Structured_attributes_are_shown_with_sorted_names_and_numbers_in_their_shortest_form()
    {
        var derivation = new Derivation("x") { StructuredAttributes = """{ "b": -0, "a": 1.50, "c": 123456789012345678901, "a": 2.0 }"""u8.ToArray() };
        Print(derivation).ShouldContain("\"structuredAttrs\":{\"a\":2.0,\"b\":0,\"c\":1.2345678901234568e+20}", Case.Sensitive);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{")]
    [InlineData("{}")]
    [InlineData("""{"derivations":{},"version":5}""")]
    [InlineData("""{"derivations":[],"version":4}""")]
    [InlineData("""{"derivations":{"x.drv":{}},"version":4}""")]
    [InlineData("""{"derivations":{"\ud800":{}},"version":4}""")]
    public void Anything_else_is_refused(string json) => Should.Throw<NixFormatException>(() =>
    {
        if (DerivationJsonReader.Read(Encoding.UTF8.GetBytes(json), "/s").Count == 0)
            DerivationJsonReader.ReadOne(Encoding.UTF8.GetBytes(json), "/s");
    });

    [Theory]
    [InlineData("\"system\":\"x86_64-linux\",", "")]
    [InlineData("\"args\":[", "\"args\":[1,")]
    [InlineData("\"sha1\"", "\"sha2\"")]
    [InlineData("\"git\"", "\"cvs\"")]
    [InlineData("-k.sh\"", "-k/sh\"")]
    [InlineData("\"version\":4", "\"version\":\"4\"")]
    [InlineData("\"structuredAttrs\":{", "\"structuredAttrs\":[],\"x\":{")]
    public void A_derivation_with_another_value_is_refused(string part, string other)
    {
        Shown.ShouldContain(part);
        Should.Throw<NixFormatException>(() => DerivationJsonReader.ReadOne(Encoding.UTF8.GetBytes(Shown.Replace(part, other, StringComparison.Ordinal)), "/s"));
    }

    [Fact]
    public void A_text_that_is_no_unicode_cannot_be_shown()
    {
        var derivation = new Derivation("x") { Builder = [0xff] };
        Should.Throw<NixFormatException>(() => Print(derivation)).Message.ShouldContain("invalid UTF-8 byte at index 0: 0xFF");
    }

    private static string Print(Derivation derivation)
    {
        var output = new ArrayBufferWriter<byte>();
        DerivationJsonWriter.Write(output, derivation);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }
}
