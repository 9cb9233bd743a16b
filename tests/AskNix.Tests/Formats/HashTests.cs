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

    // Worked out in the same way with md5sum and sha512sum.
    [Theory]
    [InlineData(0, "d41d8cd98f00b204e9800998ecf8427e", "cf83e1357eefb8bdf1542850d66d8007d620e4050b5715dc83f4a921d36ce9ce47d0d13c5d85f2b0ff8318d2877eec2f63b931bd47417a81a538327af927da3e")]
    [InlineData(1, "0cc175b9c0f1b6a831c399e269772661", "1f40fc92da241694750979ee6cf582f2d5d7d28e18335de05abc54d0560e0f5302860c652bf08d560252aa5e74210546f369fbbbce8c12cfc7957b2652fe9a75")]
    [InlineData(55, "ef1772b6dff9a122358552954ad0df65", "b0220c772cbf6c1822e2cb38a437d0e1d58772417a4bbb21c961364f8b6143e05aa6316dca8d1d7b19e16448419076395f6086cb55101fbd6d5497b148e1745f")]
    [InlineData(56, "3b0c8ac703f828b04c6c197006d17218", "962b64aae357d2a4fee3ded8b539bdc9d325081822b0bfc55583133aab44f18bafe11d72a7ae16c79ce2ba620ae2242d5144809161945f1367f41b3972e26e04")]
    [InlineData(64, "014842d480b571495a4a0363793f7367", "01d35c10c6c38c2dcf48f7eebb3235fb5ad74a65ec4cd016e2354c637a8fb49b695ef3c1d6f7ae4cd74d78cc9c9bcac9d4f23a73019998a7f73038a5c9b2dbde")]
    [InlineData(111, "089f243d1e831c5879aa375ee364a06e", "fa9121c7b32b9e01733d034cfc78cbf67f926c7ed83e82200ef86818196921760b4beff48404df811b953828274461673c68d04e297b0eb7b2b4d60fc6b566a2")]
    [InlineData(112, "9146ef3527c7cfcc66dc615c3986e391", "c01d080efd492776a1c43bd23dd99d0a2e626d481e16782e75d54c2503b5dc32bd05f0f1ba33e568b88fd2d970929b719ecbb152f58f130a407c8830604b70ca")]
    [InlineData(127, "020406e1d05cdc2aa287641f7ae2cc39", "828613968b501dc00a97e08c73b118aa8876c26b8aac93df128502ab360f91bab50a51e088769a5c1eff4782ace147dce3642554199876374291f5d921629502")]
    [InlineData(128, "e510683b3f5ffe4093d021808bc6ff70", "b73d1929aa615934e61a871596b3f3b33359f42b8175602e89f7e06e5f658a243667807ed300314b95cacdd579f3e33abdfbe351909519a846d465c59582f321")]
    [InlineData(1000000, "7707d6ae4e027c70eea2a935c2296f21", "e718483d0ce769644e2e42c7bc15b4638e1f98b13b2044285632a803afa973ebde0ff244877ea60a4cb0432ce577c31beb009c5c2c49aa2e4eadb217ad8cc09b")]
    public void Older_and_longer_digests_are_those_of_coreutils(int length, string md5, string sha512)
    {
        var data = Encoding.ASCII.GetBytes(new string('a', length));

        Convert.ToHexStringLower(Md5.Hash(data)).ShouldBe(md5);
        Convert.ToHexStringLower(Sha512.Hash(data)).ShouldBe(sha512);
    }

    [Theory]
    [InlineData(NixHashAlgorithm.Md5)]
    [InlineData(NixHashAlgorithm.Sha1)]
    [InlineData(NixHashAlgorithm.Sha256)]
    [InlineData(NixHashAlgorithm.Sha512)]
    [InlineData(NixHashAlgorithm.Blake3)]
    public void A_hash_does_not_depend_on_the_pieces_its_bytes_come_in(NixHashAlgorithm algorithm)
    {
        var random = new Random(11);
        foreach (var length in (int[])[0, 1, 63, 64, 65, 127, 128, 129, 1000, 65_535, 65_536, 65_537, 300_000])
        {
            var data = new byte[length];
            random.NextBytes(data);
            var whole = NixHash.Of(algorithm, data);
            foreach (var piece in (int[])[1, 7, 64, 1000, 70_000])
            {
                using var hasher = new NixHasher(algorithm);
                using RunningDigest managed = NixHasher.Managed(algorithm);
                for (var rest = data.AsSpan(); rest.Length > 0; rest = rest[Math.Min(piece, rest.Length)..])
                {
                    hasher.Append(rest[..Math.Min(piece, rest.Length)]);
                    managed.Append(rest[..Math.Min(piece, rest.Length)]);
                }
                var digest = new byte[algorithm.DigestLength()];
                managed.Finish(digest);

                hasher.Length.ShouldBe(length);
                hasher.Finish().ShouldBe(whole);
                new NixHash(algorithm, digest).ShouldBe(whole);
            }
        }
    }

    [Fact]
    public void A_hash_is_taken_once()
    {
        using var hasher = new NixHasher(NixHashAlgorithm.Sha256);
        hasher.Finish();
        Should.Throw<InvalidOperationException>(() => hasher.Append("x"u8));
        Should.Throw<InvalidOperationException>(hasher.Finish);
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
