using Nix.Posix;

namespace AskNix.Conformance;

/// <summary>
/// A Nix of the versions this product is proved against, found below the folder that ASK_NIX_TEST_NIX names (<c>VERSION/bin</c>).
/// A missing one fails where CI=true and skips the test elsewhere; this is the only place that decides so.
/// </summary>
public sealed record RealNix(string Version, string BinDirectory)
{
    /// <summary>For theories: the releases, each from another year and with another database, protocol or printing.</summary>
    public static TheoryData<string> All => new("2.8", "2.26", "2.34");

    public static RealNix Newest => Of("2.34");

    /// <summary>The Nix of a release, its version asserted by asking it.</summary>
    public static RealNix Of(string release)
    {
        var folder = Environment.GetEnvironmentVariable("ASK_NIX_TEST_NIX");
        if (string.IsNullOrEmpty(folder))
            return Missing("the variable ASK_NIX_TEST_NIX names no folder with real Nix versions");
        var found = Directory.Exists(folder)
            ? Directory.GetDirectories(folder).FirstOrDefault(d => Path.GetFileName(d).StartsWith(release + ".", StringComparison.Ordinal))
            : null;
        if (found is null)
            return Missing($"there is no Nix {release} in {folder} (ASK_NIX_TEST_NIX)");

        var nix = new RealNix(Path.GetFileName(found), Path.Combine(found, "bin"));
        using var store = PrivateStore.Create(nix);
        store.Text("nix-store", "--version").Trim().ShouldEndWith($" {nix.Version}");
        return nix;
    }

    /// <summary>
    /// The directories that its programs look for one another in. Nix 2.8 asks for those of the system it was compiled for,
    /// and cannot build where no other Nix is installed there, unless it is told.
    /// </summary>
    public IReadOnlyDictionary<string, string> OwnDirectories => new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["NIX_BIN_DIR"] = BinDirectory,
        ["NIX_LIBEXEC_DIR"] = Path.Combine(Path.GetDirectoryName(BinDirectory)!, "libexec"),
    };

    /// <summary>The path of one of its programs.</summary>
    public string Program(string name) => ProgramLookup.Find(Path.Combine(BinDirectory, name), searchPath: null);

    private static RealNix Missing(string reason)
    {
        if (string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase))
            Assert.Fail(reason);
        Assert.Skip(reason);
        throw new InvalidOperationException(reason);
    }
}
