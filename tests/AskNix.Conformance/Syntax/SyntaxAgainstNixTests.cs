using System.Globalization;
using Nix.Syntax;
using Nix.Syntax.Ast;

namespace AskNix.Conformance.Syntax;

/// <summary>
/// Acceptance and normal form beside real Nix 2.34: over the Nix files of this repository, over generated programs and over mutants of
/// both. eng/sweep runs the same tests over any folder (ASK_NIX_SWEEP) and any number of mutants (ASK_NIX_SWEEP_MUTANTS).
/// </summary>
public sealed class SyntaxAgainstNixTests(ITestOutputHelper output)
{
    private const int Seed = 20260;
    private const int Programs = 2_000;

    // What is compared at once: a sweep of a large folder says how far it is, and its mutants need the disk for so many at a time only.
    private const int Portion = 1_000;

    private static string? Sweep => Environment.GetEnvironmentVariable("ASK_NIX_SWEEP");

    private static int Mutants => int.Parse(Environment.GetEnvironmentVariable("ASK_NIX_SWEEP_MUTANTS") ?? "800", CultureInfo.InvariantCulture);

    [Fact]
    public void Files_are_accepted_and_printed_as_Nix_does()
    {
        using var store = PrivateStore.Create(RealNix.Newest);
        var comparison = new Comparison(store);
        foreach (var files in Files().Chunk(Portion))
            Compare(comparison, files, "files");
        ShouldAgree(comparison, "files");
    }

    [Fact]
    public void Files_and_their_beginnings_print_back_as_they_are()
    {
        var files = Files();
        long texts = 0, done = 0;
        Parallel.ForEach(files, file =>
        {
            var text = File.ReadAllBytes(file);
            foreach (var length in Beginnings(text))
            {
                ShouldPrintBack(text[..length], file);
                Interlocked.Increment(ref texts);
            }

            if (Interlocked.Increment(ref done) % Portion == 0 && Sweep is not null)
                output.WriteLine($"printed back: {done} of {files.Length} files so far");
        });
        output.WriteLine($"printed back: {files.Length} files, {texts} beginnings of them");
    }

    [Fact]
    public void Generated_programs_are_accepted_and_printed_as_Nix_does()
    {
        using var store = PrivateStore.Create(RealNix.Newest);
        var comparison = new Comparison(store);
        comparison.Add(Write(store, "generated", Programs, number => Generated(number)));
        ShouldAgree(comparison, "generated programs");
        (comparison.Accepted / (double)Programs).ShouldBeGreaterThan(0.8, "texts that are rejected prove less");
    }

    [Fact]
    public void Mutants_are_accepted_and_printed_as_Nix_does()
    {
        using var store = PrivateStore.Create(RealNix.Newest);
        var originals = Files().Where(file => new FileInfo(file).Length is > 10 and < 60_000).ToArray();
        var comparison = new Comparison(store);
        for (var first = 0; first < Mutants; first += Portion)
        {
            Compare(comparison, Write(store, "mutants", Math.Min(Portion, Mutants - first), number => Mutant(first + number, originals)), "mutants");
            Directory.Delete(store["mutants"], recursive: true);
        }

        ShouldAgree(comparison, "mutants");
        comparison.Accepted.ShouldBeGreaterThanOrEqualTo((int)(0.3 * Mutants), "mutants that are all rejected prove little");
    }

    /// <summary>The whole text, and it cut behind each token; behind 50 bytes anywhere where it is long.</summary>
    private static IEnumerable<int> Beginnings(byte[] text)
    {
        var random = new Random(text.Length);
        var cuts = text.Length <= 20_000 ? TokenMutation.TokenEnds(text) : Enumerable.Range(0, 50).Select(_ => random.Next(text.Length));
        return cuts.Append(text.Length);
    }

    private static void ShouldPrintBack(byte[] text, string file)
    {
        var tree = SyntaxTree.Parse(text);
        if (!tree.ToBytes().AsSpan().SequenceEqual(text))
            Assert.Fail($"{file} up to byte {text.Length} is not printed back");
        var program = ParsedProgram.Parse(text);
        if (program.Root is null != program.Diagnostics.Count > 0 || program.Diagnostics.Any(mistake => mistake.Span.End > text.Length))
            Assert.Fail($"{file} up to byte {text.Length} has diagnostics that do not fit");
    }

    private static byte[] Mutant(int number, string[] originals)
    {
        var random = new Random(Seed + number);
        var text = number % 4 == 0 ? Generated(number) : File.ReadAllBytes(originals[random.Next(originals.Length)]);
        return new TokenMutation(text).Next(random);
    }

    private static byte[] Generated(int number)
    {
        var random = new Random(Seed + number);
        return new ProgramText(random).Next(1 + (number % 6));
    }

    /// <summary>The folder asked for; else what this repository has of Nix, valid and not.</summary>
    private static string[] Files()
    {
        if (Sweep is { Length: > 0 } folder)
            return NixFiles(folder);
        var root = Planning.PlanningMachine.Repository;
        return [.. NixFiles(Path.Combine(root, "demo")), .. NixFiles(Path.Combine(root, "tests", "cases")), .. Directory.GetFiles(root, "*.nix")];
    }

    // Links are left out: some lead in circles, and the file they lead to is among the others.
    private static string[] NixFiles(string folder) =>
        [.. Directory.GetFiles(folder, "*.nix", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint }).Order(StringComparer.Ordinal)];

    private static string[] Write(PrivateStore store, string folder, int count, Func<int, byte[]> text)
    {
        Directory.CreateDirectory(store[folder]);
        var files = new string[count];
        Parallel.For(0, count, number =>
        {
            files[number] = Path.Combine(store[folder], $"{number:00000}.nix");
            File.WriteAllBytes(files[number], text(number));
        });
        return files;
    }

    private void Compare(Comparison comparison, string[] files, string what)
    {
        comparison.Add(files);
        if (Sweep is not null)
            output.WriteLine($"{what}: {comparison.Accepted + comparison.Rejected} so far, {comparison.Differences.Count} differences");
    }

    private void ShouldAgree(Comparison comparison, string what)
    {
        output.WriteLine($"{what}: {comparison.Accepted} accepted by Nix, {comparison.Rejected} rejected, {comparison.Differences.Count} differences");
        comparison.Differences.ShouldBeEmpty();
    }
}
