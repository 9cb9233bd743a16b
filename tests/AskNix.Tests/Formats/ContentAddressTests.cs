using Nix.Formats;

namespace AskNix.Tests.Formats;

public sealed class ContentAddressTests
{
    private const string Digest = "1b8m03r63zqhnjf7l5wnldhh7c134ap5vpj0850ymkq1iyzicy5s";

    [Theory]
    [InlineData($"text:sha256:{Digest}", ContentAddressMethod.Text, "text:sha256")]
    [InlineData($"fixed:sha256:{Digest}", ContentAddressMethod.Flat, "sha256")]
    [InlineData($"fixed:r:sha256:{Digest}", ContentAddressMethod.NixArchive, "r:sha256")]
    [InlineData($"fixed:git:sha256:{Digest}", ContentAddressMethod.Git, "git:sha256")]
    [InlineData("fixed:md5:2ngg9jf1r4ismyyxpmx6h771zb", ContentAddressMethod.Flat, "md5")]
    public void A_content_address_is_read_and_written(string text, ContentAddressMethod method, string algorithm)
    {
        var address = ContentAddress.Parse(text);

        address.Method.ShouldBe(method);
        address.MethodAndAlgorithm.ShouldBe(algorithm);
        address.ToString().ShouldBe(text);
    }

    [Theory]
    [InlineData("")]
    [InlineData("text")]
    [InlineData($"r:sha256:{Digest}")]
    [InlineData($"fixed:text:sha256:{Digest}")]
    [InlineData($"text:r:sha256:{Digest}")]
    [InlineData($"fixed:r:r:sha256:{Digest}")]
    [InlineData("fixed:sha256-AAAA")]
    [InlineData("fixed:sha256:abc")]
    [InlineData($"fixed:sha3:{Digest}")]
    public void Anything_else_is_refused(string text) => Should.Throw<NixFormatException>(() => ContentAddress.Parse(text));

    [Fact]
    public void Only_what_can_refer_to_others_gets_a_path_with_references()
    {
        var other = StorePath.OfText("/nix/store", "other", "x"u8, []);
        var sha256 = NixHash.Of(NixHashAlgorithm.Sha256, "y"u8);
        var sha1 = NixHash.Of(NixHashAlgorithm.Sha1, "y"u8);

        StorePath.OfContent("/nix/store", "n", new ContentAddress(ContentAddressMethod.NixArchive, sha256), [other], refersToItself: true).Name.ShouldBe("n");
        StorePath.OfContent("/nix/store", "n", new ContentAddress(ContentAddressMethod.Git, sha1)).Name.ShouldBe("n");
        foreach (var (method, hash) in (ReadOnlySpan<(ContentAddressMethod, NixHash)>)
            [(ContentAddressMethod.Flat, sha256), (ContentAddressMethod.NixArchive, sha1), (ContentAddressMethod.Git, sha1)])
        {
            var address = new ContentAddress(method, hash);
            Should.Throw<NixFormatException>(() => StorePath.OfContent("/nix/store", "n", address, [other]));
            Should.Throw<NixFormatException>(() => StorePath.OfContent("/nix/store", "n", address, refersToItself: true));
        }
        Should.Throw<NixFormatException>(() => StorePath.OfContent("/nix/store", "n", new ContentAddress(ContentAddressMethod.Text, sha1)));
        Should.Throw<NixFormatException>(() => StorePath.OfContent("/nix/store", "n", new ContentAddress(ContentAddressMethod.Text, sha256), refersToItself: true));
    }
}
