using System.Text;
using Nix.Formats;

namespace AskNix.Tests.Formats;

public sealed class NarInfoTests
{
    private const string Store = "/nix/store";
    private const string Path = "00000000000000000000000000000000-a";
    private const string Other = "11111111111111111111111111111111-b";

    private static readonly string s_whole =
        $"""
        StorePath: {Store}/{Path}
        URL: nar/x.nar.xz
        Compression: xz
        FileHash: sha256:{new string('0', 52)}
        FileSize: 12
        NarHash: sha256:{new string('1', 52)}
        NarSize: 120
        References: {Path} {Other}
        Deriver: {Path}.drv
        Sig: a-1:c2ln
        Sig: b-1:c2ln
        CA: fixed:r:sha256:{new string('1', 52)}

        """;

    [Fact]
    public void It_is_read_with_all_its_parts_and_written_the_same()
    {
        var info = Parse(s_whole);
        info.Path.BaseName.ShouldBe(Path);
        info.Url.ShouldBe("nar/x.nar.xz");
        info.Compression.ShouldBe("xz");
        info.FileHash!.ToString(NixHashFormat.Base32).ShouldBe($"sha256:{new string('0', 52)}");
        (info.FileSize, info.NarSize).ShouldBe((12UL, 120UL));
        info.References.Select(reference => reference.BaseName).ShouldBe([Path, Other]);
        info.Deriver!.Value.BaseName.ShouldBe($"{Path}.drv");
        info.Signatures.ShouldBe(["a-1:c2ln", "b-1:c2ln"]);
        info.Address!.Method.ShouldBe(ContentAddressMethod.NixArchive);
        info.Print(Store).ShouldBe(s_whole);
        info.Fingerprint(Store).ShouldBe($"1;{Store}/{Path};sha256:{new string('1', 52)};120;{Store}/{Path},{Store}/{Other}");
    }

    [Fact]
    public void What_is_not_said_has_a_meaning_and_what_is_not_known_is_left_out()
    {
        var info = Parse($"StorePath: {Store}/{Path}\nURL: x\nNarHash: sha256:{new string('1', 52)}\nNarSize: 1\nNew: word\nDeriver: unknown-deriver\nReferences: \n");
        info.Compression.ShouldBe("bzip2");
        info.Deriver.ShouldBeNull();
        info.References.ShouldBeEmpty();
        info.FileHash.ShouldBeNull();
    }

    [Theory]
    [InlineData("StorePath", "", 0)]
    [InlineData("StorePath: /nix/store/", "StorePath: /other/store/", 1)]
    [InlineData("URL: nar/x.nar.xz", "URL: ", 0)]
    [InlineData("NarSize: 120", "NarSize: 0", 0)]
    [InlineData("NarSize: 120", "NarSize: +120", 7)]
    [InlineData("FileSize: 12", "FileSize: 18446744073709551616", 5)]
    [InlineData("FileHash: sha256:0", "FileHash: sha256:", 4)]
    [InlineData("FileHash: sha256:0", "FileHash: sha999:0", 4)]
    [InlineData("Deriver: 0", "Deriver: e", 9)]
    [InlineData("CA: fixed:r", "CA: other:r", 12)]
    [InlineData("Sig: a-1:c2ln", "References: 00000000000000000000000000000000-a", 10)]
    [InlineData("Sig: a-1:c2ln", "CA: text:sha256:0000000000000000000000000000000000000000000000000000", 12)]
    [InlineData("Compression: xz", "Compression", 3)]
    [InlineData("Compression: xz", "Compression:", 3)]
    public void Anything_else_is_refused_with_its_line(string part, string other, int line)
    {
        s_whole.ShouldContain(part);
        var text = part == "StorePath" ? s_whole[(s_whole.IndexOf('\n', StringComparison.Ordinal) + 1)..] : s_whole.Replace(part, other, StringComparison.Ordinal);
        var message = Should.Throw<NixFormatException>(() => Parse(text)).Message;
        if (line == 0)
            message.ShouldContain("is missing");
        else
            message.ShouldContain($"at line {line}:");
    }

    [Fact]
    public void A_file_that_ends_in_the_middle_of_a_line_is_refused() =>
        Should.Throw<NixFormatException>(() => Parse(s_whole[..^1])).Message.ShouldContain("at line 12: it does not end");

    [Fact]
    public void Bytes_that_are_no_text_are_refused() =>
        Should.Throw<NixFormatException>(() => NarInfoParser.Parse([.. "URL: "u8, 0xff, (byte)'\n'], Store)).Message.ShouldContain("at line 1:");

    [Theory]
    [InlineData("")]
    [InlineData("name")]
    [InlineData("name:")]
    [InlineData(":AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=")]
    [InlineData("name:AAAA")]
    [InlineData("name:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("name:!AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=")]
    public void A_key_is_a_name_and_32_bytes_in_base_64(string text) => Should.Throw<NixFormatException>(() => NixPublicKey.Parse(text));

    // RFC 8032, section 7.1, test 2.
    [Fact]
    public void A_signature_is_good_by_its_key_and_for_its_text_only()
    {
        var key = NixPublicKey.Parse($"k:{Convert.ToBase64String(Convert.FromHexString("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c"))}");
        var signature = Convert.FromHexString("92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00");
        key.Verifies($"k:{Convert.ToBase64String(signature)}", [0x72]).ShouldBeTrue();
        key.Verifies($"other:{Convert.ToBase64String(signature)}", [0x72]).ShouldBeFalse();
        key.Verifies($"k:{Convert.ToBase64String(signature)}", [0x73]).ShouldBeFalse();
        signature[5] ^= 1;
        key.Verifies($"k:{Convert.ToBase64String(signature)}", [0x72]).ShouldBeFalse();
        key.Verifies("k:c2ln", [0x72]).ShouldBeFalse();
        key.Verifies("k", [0x72]).ShouldBeFalse();
    }

    private static NarInfo Parse(string text) => NarInfoParser.Parse(Encoding.UTF8.GetBytes(text), Store);
}
