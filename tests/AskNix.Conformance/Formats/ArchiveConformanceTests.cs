using AskNix.Tests.Formats;
using Nix.Formats;
using Nix.Posix;
using Nix.Store;

namespace AskNix.Conformance.Formats;

/// <summary>Archives of ours and of nix-store, in both directions, and their hashes.</summary>
public sealed class ArchiveConformanceTests
{
    [Theory]
    [MemberData(nameof(RealNix.All), MemberType = typeof(RealNix))]
    public async Task Trees_are_dumped_restored_and_hashed_as_nix_does(string release)
    {
        using var store = PrivateStore.Create(RealNix.Of(release));
        var tree = MakeTree(store["tree"]);
        var ours = Dump(tree);

        var theirs = await store.RunAsync("nix-store", "--dump", tree);
        theirs.Exit.Succeeded.ShouldBeTrue(theirs.ErrorText);
        theirs.Output.ShouldBe(ours);

        await RestoreAsync(store, ours, store["theirs"]);
        Dump(store["theirs"]).ShouldBe(ours);
        TreeRestore.Read(new MemoryStream(ours), store["ours"]);
        (await ModesAsync(store["ours"])).ShouldBe(await ModesAsync(store["theirs"]));

        foreach (var algorithm in (NixHashAlgorithm[])[NixHashAlgorithm.Md5, NixHashAlgorithm.Sha1, NixHashAlgorithm.Sha256, NixHashAlgorithm.Sha512])
        {
            var hash = NixHash.Of(algorithm, ours);
            (await store.TextAsync("nix-hash", "--type", algorithm.Name(), tree)).Trim().ShouldBe(hash.ToString(NixHashFormat.Base16, withAlgorithm: false));
            (await store.TextAsync("nix-hash", "--type", algorithm.Name(), "--base32", tree)).Trim()
                .ShouldBe(hash.ToString(NixHashFormat.Base32, withAlgorithm: false));
            var flat = NixHash.Of(algorithm, await File.ReadAllBytesAsync(Path.Combine(tree, "large")));
            (await store.TextAsync("nix-hash", "--flat", "--type", algorithm.Name(), Path.Combine(tree, "large"))).Trim()
                .ShouldBe(flat.ToString(NixHashFormat.Base16, withAlgorithm: false));
        }
    }

    [Fact]
    public async Task Nix_refuses_and_accepts_the_same_archives()
    {
        using var store = PrivateStore.Create(RealNix.Newest);
        var wrong = new List<string>();
        foreach (var file in CaseFiles())
        {
            var (refusal, archive) = NarNotation.Read(file);
            var destination = Path.Combine(store.Root, Path.GetFileNameWithoutExtension(file));
            var result = await RunWithInputAsync(store, archive, "nix-store", "--restore", destination);
            if (result.Exit.Succeeded != (refusal is null))
                wrong.Add($"{Path.GetFileName(file)}: {result.Exit} {result.ErrorText}");
            else if (refusal is null)
                Dump(destination).ShouldBe(archive);
        }
        wrong.ShouldBeEmpty();
    }

    /// <summary>Every accepted case, and a file larger than any buffer.</summary>
    private static string MakeTree(string tree)
    {
        Directory.CreateDirectory(tree);
        foreach (var file in CaseFiles())
        {
            var (refusal, archive) = NarNotation.Read(file);
            if (refusal is null)
                TreeRestore.Read(new MemoryStream(archive), Path.Combine(tree, Path.GetFileNameWithoutExtension(file)));
        }
        var large = new byte[1_000_001];
        new Random(1).NextBytes(large);
        File.WriteAllBytes(Path.Combine(tree, "large"), large);
        return tree;
    }

    private static string[] CaseFiles()
    {
        for (var place = new DirectoryInfo(AppContext.BaseDirectory); place is not null; place = place.Parent)
        {
            var folder = Path.Combine(place.FullName, "tests", "cases", "nar");
            if (Directory.Exists(folder))
                return [.. Directory.GetFiles(folder, "*.txt").Order(StringComparer.Ordinal)];
        }
        throw new DirectoryNotFoundException("no tests/cases/nar above the tests");
    }

    private static byte[] Dump(string path)
    {
        var output = new MemoryStream();
        TreeDump.Write(path, output);
        return output.ToArray();
    }

    private static async Task RestoreAsync(PrivateStore store, byte[] archive, string destination)
    {
        var result = await RunWithInputAsync(store, archive, "nix-store", "--restore", destination);
        result.Exit.Succeeded.ShouldBeTrue(result.ErrorText);
    }

    private static Task<ChildResult> RunWithInputAsync(PrivateStore store, byte[] input, string program, params string[] arguments) =>
        ChildProcess.RunAsync(new ChildCommand
        {
            Program = store.Nix.Program(program),
            Arguments = arguments,
            Environment = store.Environment,
            WorkingDirectory = store.Root,
            Input = new ChildInput.Text(input),
        });

    private static async Task<string> ModesAsync(string tree)
    {
        var result = await ChildProcess.RunAsync(new ChildCommand
        {
            Program = "/bin/sh",
            Arguments = ["-c", "cd \"$1\" && find . -printf '%p %m %y %l\\n' | LC_ALL=C sort", "sh", tree],
            Environment = ChildEnvironment.Scrubbed(),
        });
        result.Exit.Succeeded.ShouldBeTrue(result.ErrorText);
        return result.OutputText;
    }
}
