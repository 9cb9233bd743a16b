using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using AskNix.History;

namespace AskNix.Conformance.Stories;

/// <summary>
/// What a machine below a root is, as lines a person can compare: configuration, /etc, running system, boot menu, profiles, channels,
/// roots, and what the history holds. Times and caches are no part of it.
/// </summary>
public sealed record MachineState(string Text)
{
    private static readonly JsonSerializerOptions s_indented = new() { WriteIndented = true };

    private static readonly string[] s_places =
    [
        "boot", "etc", "run", "home", "var", "root/.nix-channels", "nix/var/nix/profiles", "nix/var/nix/gcroots",
    ];

    /// <param name="root">The machine's root.</param>
    /// <param name="historyFile">The history database; need not be there.</param>
    public static MachineState Of(string root, string historyFile)
    {
        var text = new StringBuilder();
        foreach (var place in s_places)
            Add(text, root, Path.Combine(root, place));
        text.Append("history ").AppendLine(History(historyFile));
        return new MachineState(text.ToString());
    }

    /// <summary>The lines that begin with one of these paths.</summary>
    public string Below(params string[] places) =>
        string.Join('\n', Text.Split('\n').Where(line => places.Any(place => line.StartsWith(place, StringComparison.Ordinal))));

    /// <summary>Asserts that nothing is different; says what is.</summary>
    public void ShouldBe(MachineState before)
    {
        var (was, @is) = (before.Text.Split('\n'), Text.Split('\n'));
        string[] differences = [.. was.Except(@is, StringComparer.Ordinal).Select(line => "- " + line), .. @is.Except(was, StringComparer.Ordinal).Select(line => "+ " + line)];
        if (Text != before.Text)
            Assert.Fail($"The machine is another:\n{string.Join('\n', differences)}");
    }

    public override string ToString() => Text;

    private static void Add(StringBuilder text, string root, string path)
    {
        var name = Path.GetRelativePath(root, path);
        // Nix from 2.14 on makes this link whenever nix-env looks for a profile.
        if (name == "nix/var/nix/profiles/default")
            return;
        var file = new FileInfo(path);
        if (file.LinkTarget is { } target)
        {
            text.AppendLine($"{name} -> {target}");
        }
        else if (Directory.Exists(path))
        {
            text.AppendLine($"{name}/");
            foreach (var entry in Directory.GetFileSystemEntries(path).Order(StringComparer.Ordinal))
                Add(text, root, entry);
        }
        else if (file.Exists)
        {
            var mode = OperatingSystem.IsWindows() ? default : file.UnixFileMode;
            text.AppendLine($"{name} {Convert.ToString((int)mode, 8)} {Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path)))[..16]}");
        }
    }

    private static string History(string file)
    {
        if (!File.Exists(file))
            return "";
        using var history = HistoryDatabase.Open(file, TimeProvider.System);
        using var export = new MemoryStream();
        history.Export(export);
        // All of it but when it was exported.
        var entries = JsonNode.Parse(export.ToArray())!.AsObject();
        // When it was exported, and how long things took, is no change of anything.
        entries.Remove("exported");
        entries.Remove("metrics");
        // A database without entries tells no more than none.
        return entries.All(table => table.Value!.AsArray().Count == 0) ? "" : entries.ToJsonString(s_indented);
    }
}
