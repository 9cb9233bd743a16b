using System.Text;
using Nix.Formats;

namespace AskNix.Tests.Formats;

public sealed class ReferenceTests
{
    private const string Letters = "0123456789abcdfghijklmnpqrsvwxyz";

    [Fact]
    public void References_are_found_wherever_they_stand_and_however_the_bytes_come()
    {
        for (var seed = 0; seed < 200; seed++)
        {
            var random = new Random(seed);
            StorePath[] candidates = [.. Enumerable.Range(0, 20).Select(_ => Path(random))];
            var expected = new SortedSet<StorePath>();
            var text = new StringBuilder();
            for (var part = random.Next(20); part > 0; part--)
            {
                // Noise of the same letters, so that hash parts stand in longer rows of them too; and others cut off.
                text.Append(Enumerable.Range(0, random.Next(60)).Select(_ => random.Next(12) == 0 ? '/' : Letters[random.Next(32)]).ToArray());
                var candidate = candidates[random.Next(candidates.Length)];
                if (random.Next(3) == 0)
                    text.Append('/').Append(candidate.HashPart.AsSpan(1)).Append('-');
                else if (expected.Add(candidate) || random.Next(2) == 0)
                    text.Append(candidate.HashPart);
            }
            var bytes = Encoding.ASCII.GetBytes(text.ToString());
            var passed = new MemoryStream();
            using var scanner = new ReferenceScanner(candidates, passed);
            InPieces(bytes, random, scanner);

            scanner.Found.ShouldBe(expected, $"seed {seed}");
            passed.ToArray().ShouldBe(bytes, $"seed {seed}");
        }
    }

    [Fact]
    public void Byte_by_byte_a_reference_is_found_at_its_last_byte()
    {
        var path = Path(new Random(1));
        using var scanner = new ReferenceScanner([path]);
        foreach (var letter in path.HashPart[..^1])
            scanner.WriteByte((byte)letter);
        scanner.Found.ShouldBeEmpty();
        scanner.WriteByte((byte)path.HashPart[^1]);
        scanner.Found.ShouldBe([path]);
    }

    [Fact]
    public void Hash_parts_are_replaced_wherever_they_stand_and_however_the_bytes_come()
    {
        for (var seed = 0; seed < 200; seed++)
        {
            var random = new Random(seed);
            var rewrites = Enumerable.Range(0, 3).ToDictionary(_ => Path(random).HashPart, _ => Path(random).HashPart, StringComparer.Ordinal);
            var before = new StringBuilder();
            for (var part = random.Next(20); part > 0; part--)
            {
                before.Append('/', random.Next(40)).Append(random.Next(2) == 0 ? rewrites.Keys.ElementAt(random.Next(3)) : Path(random).HashPart);
                if (random.Next(2) == 0)
                    before.Append("-name");
            }
            var after = rewrites.Aggregate(before.ToString(), (text, rewrite) => text.Replace(rewrite.Key, rewrite.Value, StringComparison.Ordinal));
            var output = new MemoryStream();
            using var rewriter = new HashPartRewriter(rewrites, output);
            InPieces(Encoding.ASCII.GetBytes(before.ToString()), random, rewriter);
            rewriter.Finish();

            Encoding.ASCII.GetString(output.ToArray()).ShouldBe(after, $"seed {seed}");
            rewriter.Places.ShouldBe(rewriter.Places.Order());
            rewriter.Places.Count.ShouldBe(rewrites.Keys.Sum(from => before.ToString().Split(from).Length - 1), $"seed {seed}");
            rewriter.Places.ShouldAllBe(place => rewrites.ContainsKey(before.ToString().Substring((int)place, 32)));
        }
    }

    [Fact]
    public void A_self_reference_counts_as_zeros_and_its_place_only_where_that_is_asked_for()
    {
        var path = Path(new Random(1));
        NixHash Hash(string text, bool countsPlaces)
        {
            using var hasher = new SelfReferenceHasher(NixHashAlgorithm.Sha256, path, countsPlaces);
            hasher.Write(Encoding.ASCII.GetBytes(text));
            return hasher.Finish();
        }

        var zeros = $"a{new string('\0', 32)}b";
        Hash("plain", countsPlaces: true).ShouldBe(NixHash.Of(NixHashAlgorithm.Sha256, "plain"u8));
        Hash($"a{path.HashPart}b", countsPlaces: false).ShouldBe(NixHash.Of(NixHashAlgorithm.Sha256, Encoding.ASCII.GetBytes(zeros)));
        Hash($"a{path.HashPart}b", countsPlaces: true).ShouldBe(NixHash.Of(NixHashAlgorithm.Sha256, Encoding.ASCII.GetBytes($"{zeros}|1")));
    }

    private static void InPieces(byte[] bytes, Random random, Stream output)
    {
        for (var at = 0; at < bytes.Length;)
        {
            var piece = Math.Min(bytes.Length - at, random.Next(random.Next(2) == 0 ? 5 : 100));
            output.Write(bytes, at, piece);
            at += piece;
        }
    }

    private static StorePath Path(Random random)
    {
        Span<byte> digest = stackalloc byte[20];
        random.NextBytes(digest);
        return StorePath.ParseBaseName($"{Base32.Encode(digest)}-name");
    }
}
