using System.Text;
using Nix.Formats;

namespace AskNix.Tests.Formats;

public sealed class DerivationParserTests
{
    private const string Whole =
        """
        Derive([("dev","/s/b-x-dev","",""),("out","/s/a-x","r:sha256","00ff")],[("/s/i.drv",["out","dev"]),("/s/j.drv",["out"])],["/s/k.sh"],"x86_64-linux","/bin/sh",["-c","a \"b\"\n\t\r\\ \x"],[("empty",""),("out","/s/a-x"),("text","zwölf")])
        """;

    [Fact]
    public void A_derivation_is_read_with_all_its_parts()
    {
        var derivation = DerivationParser.Parse(Encoding.UTF8.GetBytes(Whole));

        derivation.Outputs.Keys.ShouldBe(["dev", "out"]);
        derivation.Outputs["out"].ShouldBe(new DerivationOutput("/s/a-x", "r:sha256", "00ff"));
        derivation.Outputs["out"].IsFixed.ShouldBeTrue();
        derivation.Outputs["dev"].IsFixed.ShouldBeFalse();
        derivation.InputDerivations["/s/i.drv"].ShouldBe(["out", "dev"]);
        derivation.InputSources.ShouldBe(["/s/k.sh"]);
        derivation.System.ShouldBe("x86_64-linux");
        derivation.Builder.ShouldBe("/bin/sh");
        derivation.Arguments.ShouldBe(["-c", "a \"b\"\n\t\r\\ x"]);
        derivation.Environment.ShouldBe([new("empty", ""), new("out", "/s/a-x"), new("text", "zwölf")]);
    }

    [Fact]
    public void Every_shorter_text_is_refused_with_the_place()
    {
        var bytes = Encoding.UTF8.GetBytes(Whole);
        for (var length = 0; length < bytes.Length; length++)
            Should.Throw<NixFormatException>(() => DerivationParser.Parse(bytes.AsSpan(0, length))).Offset!.Value.ShouldBeLessThanOrEqualTo(length);
    }

    [Theory]
    [InlineData("Derive([],[],[],\"\",\"\",[],[]) ")]
    [InlineData("Derive([,],[],[],\"\",\"\",[],[])")]
    [InlineData("Derive([],[],[\"a\",],\"\",\"\",[],[])")]
    [InlineData("Derive([],[],[\"a\"\"b\"],\"\",\"\",[],[])")]
    [InlineData("Derive([],[],[],\"\",\"\",[],[(\"a\",\"1\"),(\"a\",\"2\")])")]
    [InlineData("Derive( [],[],[],\"\",\"\",[],[])")]
    [InlineData("DrvWithVersion(\"xp-dyn-drv\",[],[],[],\"\",\"\",[],[])")]
    public void Anything_else_is_refused(string text) =>
        Should.Throw<NixFormatException>(() => DerivationParser.Parse(Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void Damaged_bytes_are_refused_or_read_but_never_crash()
    {
        var random = new Random(7);
        for (var i = 0; i < 20_000; i++)
        {
            var bytes = Encoding.UTF8.GetBytes(Whole);
            bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            try
            {
                DerivationParser.Parse(bytes);
            }
            catch (NixFormatException)
            {
                continue;
            }
        }
    }
}
