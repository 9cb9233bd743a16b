using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Nix.Formats;

namespace AskNix.Tests.Formats;

public sealed class HashTests
{
    // Worked out with sha1sum and sha256sum over `head -c LENGTH /dev/zero | tr '\0' a`.
    [Theory]
    [InlineData(0, "da39a3ee5e6b4b0d3255bfef95601890afd80709", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")]
    [InlineData(1, "86f7e437faa5a7fce15d1ddcb9eaeaea377667b8", "ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb")]
    [InlineData(3, "7e240de74fb1ed08fa08d38063f6a6a91462a815", "9834876dcfb05cb167a5c24953eba58c4ac89b1adf57f28f2f9d09af107ee8f0")]
    [InlineData(55, "c1c8bbdc22796e28c0e15163d20899b65621d65a", "9f4390f8d30c2dd92ec9f095b65e2b9ae9b0a925a5258e241c9f1e910f734318")]
    [InlineData(56, "c2db330f6083854c99d4b5bfb6e8f29f201be699", "b35439a4ac6f0948b6d6f9e3c6af0f5f590ce20f1bde7090ef7970686ec6738a")]
    [InlineData(63, "03f09f5b158a7a8cdad920bddc29b81c18a551f5", "7d3e74a05d7db15bce4ad9ec0658ea98e3f06eeecf16b4c6fff2da457ddc2f34")]
    [InlineData(64, "0098ba824b5c16427bd7a1122a5a442a25ec644d", "ffe054fe7ae0cb6dc65c3af9b61d5209f439851db43d0ba5997337df154668eb")]
    [InlineData(65, "11655326c708d70319be2610e8a57d9a5b959d3b", "635361c48bb9eab14198e76ea8ab7f1a41685d6ad62aa9146d301d4f17eb0ae0")]
    [InlineData(119, "ee971065aaa017e0632a8ca6c77bb3bf8b1dfc56", "31eba51c313a5c08226adf18d4a359cfdfd8d2e816b13f4af952f7ea6584dcfb")]
    [InlineData(120, "f34c1488385346a55709ba056ddd08280dd4c6d6", "2f3d335432c70b580af0e8e1b3674a7c020d683aa5f73aaaedfdc55af904c21c")]
    [InlineData(1000000, "34aa973cd4c4daa4f61eeb2bdbad27316534016f", "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")]
    public void Digests_are_those_of_coreutils(int length, string sha1, string sha256)
    {
        var data = Encoding.ASCII.GetBytes(new string('a', length));

        Convert.ToHexStringLower(Sha1.Hash(data)).ShouldBe(sha1);
        Convert.ToHexStringLower(Sha256.Hash(data)).ShouldBe(sha256);
    }

    [Fact]
    public void Base_32_reads_what_it_wrote() => Prop.ForAll<byte[]>(bytes =>
    {
        var read = new byte[bytes.Length];
        return Base32.TryDecode(Base32.Encode(bytes), read) && read.AsSpan().SequenceEqual(bytes);
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("zz")] // ten bits of which two have no byte
    [InlineData("0e")]
    [InlineData("0")]
    [InlineData("000")]
    public void Base_32_refuses_other_text(string text) => Base32.TryDecode(text, new byte[1]).ShouldBeFalse();

    // From `nix hash to-base32` and friends of 2.34.8.
    [Theory]
    [InlineData("md5:eb8773a0e9f576efab8e240727d37b56", "md5:2ngg9jf1r4ismyyxpmx6h771zb", "md5:64dzoOn1du+rjiQHJ9N7Vg==", "md5-64dzoOn1du+rjiQHJ9N7Vg==")]
    [InlineData("sha1:12674137fe278d7b64292dea9345599961688778", "sha1:g23nhqcrb52r7sid55j7p397zqvl2rqj", "sha1:EmdBN/4njXtkKS3qk0VZmWFoh3g=", "sha1-EmdBN/4njXtkKS3qk0VZmWFoh3g=")]
    [InlineData("sha256:9de78c6cf3d334186c88b42b3c9c3724cacfcd35318c8d2fdb87561cf8e7e56a", "sha256:0sp5wzw1qml7vcpqv31i6p6wzji46yf3qaxli1n1hd6kydn8rrwx", "sha256:neeMbPPTNBhsiLQrPJw3JMrPzTUxjI0v24dWHPjn5Wo=", "sha256-neeMbPPTNBhsiLQrPJw3JMrPzTUxjI0v24dWHPjn5Wo=")]
    [InlineData("sha512:a27385a7bb70679fff008aa173f3d1e95ff18481433eed4324e12331ae4a9fdd67580ae7c6fffa54cebe4a07a05fbae9f44aeb67873b112be9b251a0d62f0aa7", "sha512:2khlbynl18v5s9b24xqfrzb9bsfkfjzl03lmgnfakxgzip719c6gpcz9ap328z14i1ysgj3h62g2pz9s7rp78ca03zryrvhpfkqawx2", "sha512:onOFp7twZ5//AIqhc/PR6V/xhIFDPu1DJOEjMa5Kn91nWArnxv/6VM6+SgegX7rp9ErrZ4c7ESvpslGg1i8Kpw==", "sha512-onOFp7twZ5//AIqhc/PR6V/xhIFDPu1DJOEjMa5Kn91nWArnxv/6VM6+SgegX7rp9ErrZ4c7ESvpslGg1i8Kpw==")]
    public void Every_form_of_a_hash_reads_and_writes(string base16, string base32, string base64, string sri)
    {
        var hash = NixHash.Parse(sri);

        hash.ToString(NixHashFormat.Base16).ShouldBe(base16);
        hash.ToString(NixHashFormat.Base32).ShouldBe(base32);
        hash.ToString(NixHashFormat.Base64).ShouldBe(base64);
        hash.ToString(NixHashFormat.Sri).ShouldBe(sri);
        foreach (var text in (string[])[base16, base32, base64, sri, sri.TrimEnd('=')])
            NixHash.Parse(text).ShouldBe(hash);
        NixHash.Parse(hash.ToString(NixHashFormat.Base32, withAlgorithm: false), hash.Algorithm).ShouldBe(hash);
    }

    [Theory]
    [InlineData("")]
    [InlineData("sha256:")]
    [InlineData("sha256-")]
    [InlineData("sha3:abc")]
    [InlineData("0c5b8vw40dy178xlpddw65q9gf1h2186jcc3p4swinwggbllv8mk")]
    [InlineData("md5:ZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZ")]
    [InlineData("md5-1B2M2Y8AsgTpgAmY7PhCfg===")]
    [InlineData("md5:1B2M2Y8AsgTpgAmY7PhCfg")]
    public void What_is_no_hash_is_refused(string text) => Should.Throw<NixFormatException>(() => NixHash.Parse(text));

    [Fact]
    public void A_hash_of_another_algorithm_than_expected_is_refused() =>
        Should.Throw<NixFormatException>(() => NixHash.Parse("md5-1B2M2Y8AsgTpgAmY7PhCfg==", NixHashAlgorithm.Sha256));
}
