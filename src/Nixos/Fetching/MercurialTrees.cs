using System.Globalization;
using System.Text;
using Nix.Evaluation.Hosting;
using Nix.Formats;
using Nix.Posix;
using Nix.Store;

namespace Nixos.Fetching;

/// <summary>Trees of Mercurial repositories, by the program hg, which is asked what Nix asks it. Commits are taken from a copy of the repository in the cache.</summary>
/// <param name="programs">Runs hg.</param>
/// <param name="cache">The directory of the copies.</param>
/// <param name="warn">Takes warnings.</param>
sealed class MercurialTrees(ToolRunner programs, string cache, Action<string> warn)
{
    const string Local = "file://";

    /// <summary>Makes what hg prints independent of what its user configured.</summary>
    readonly ToolRunner plain = programs.With("HGPLAIN", "");

    /// <summary>The tree.</summary>
    /// <exception cref="HostException">It cannot be had.</exception>
    public FetchedTree Fetch(MercurialInput input)
    {
        string place = input.Url.StartsWith(Local, StringComparison.Ordinal) ? Uri.UnescapeDataString(input.Url[Local.Length..]) : input.Url;
        bool mayBeChanged = input.Ref is null && input.Rev is null && place != input.Url && Path.Exists(Path.Combine(place, ".hg"));
        return mayBeChanged && Hg("status", "-R", place, "--modified", "--added", "--removed").Length > 0 ? Working(place) : Commit(place, input);
    }

    FetchedTree Working(string place)
    {
        warn($"Mercurial tree '{place}' is unclean");
        string branch = Text("branch", "-R", place).TrimEnd('\n');
        var tree = new PackedTree();
        string files = Text("status", "-R", place, "--clean", "--modified", "--added", "--no-status", "--print0");
        foreach (string file in files.Split('\0', StringSplitOptions.RemoveEmptyEntries))
            tree.PutFile(place, file);
        return new FetchedTree(tree.ToArchive(skipsSingleRoot: false)) { Ref = branch };
    }

    FetchedTree Commit(string place, MercurialInput input)
    {
        string copy = Path.Combine(cache, NixHash.Of(NixHashAlgorithm.Sha256, Encoding.UTF8.GetBytes(place)).ToString(NixHashFormat.Base32, withAlgorithm: false));
        if (input.Rev is null || !Has(copy, input.Rev))
            Update(copy, place);
        string[] found = Text("log", "-R", copy, "-r", input.Rev ?? input.Ref ?? "default", "--template", "{node} {rev} {branch}").Split(' ', 3);
        if (found is not [var rev, var number, var branch] || !long.TryParse(number, CultureInfo.InvariantCulture, out long count))
            throw new HostException($"hg does not say what '{input.Rev ?? input.Ref ?? "default"}' of '{place}' is");
        return new FetchedTree(ArchiveOf(copy, rev)) { Rev = rev, Ref = branch, RevCount = count };
    }

    ReadOnlyMemory<byte> ArchiveOf(string copy, string rev)
    {
        var unpacked = Directory.CreateTempSubdirectory("ask-nix-hg-");
        try
        {
            Hg("archive", "-R", copy, "-r", rev, unpacked.FullName);
            File.Delete(Path.Combine(unpacked.FullName, ".hg_archival.txt"));
            var archive = new MemoryStream();
            TreeDump.Write(unpacked.FullName, archive);
            return archive.GetBuffer().AsMemory(0, (int)archive.Length);
        }
        finally
        {
            unpacked.Delete(recursive: true);
        }
    }

    bool Has(string copy, string rev) =>
        Directory.Exists(copy) && Try("log", "-R", copy, "-r", rev, "--template", "1") is { Exit.Succeeded: true, OutputText: "1" };

    /// <summary>Brings what is new; a transfer that was broken off is taken back first.</summary>
    void Update(string copy, string place)
    {
        if (!Directory.Exists(copy))
        {
            Directory.CreateDirectory(cache);
            Hg("clone", "--noupdate", "--", place, copy);
            return;
        }

        string[] pull = ["pull", "-R", copy, "--", place];
        var result = Try(pull);
        if (result.Exit.Succeeded)
            return;
        if (!File.Exists(Path.Combine(copy, ".hg/store/journal")))
            throw Failed("'hg pull'", result);
        Hg("recover", "-R", copy);
        Hg(pull);
    }

    string Text(params string[] words) => Encoding.UTF8.GetString(Hg(words));

    byte[] Hg(params string[] words)
    {
        var result = Try(words);
        return result.Exit.Succeeded ? result.Output : throw Failed("hg", result);
    }

    ChildResult Try(params string[] words)
    {
        if (!plain.Knows("hg"))
        {
            warn("executing \"hg\": No such file or directory");
            throw new HostException("hg failed with exit code 1");
        }

        return plain.TryRun("hg", words);
    }

    HostException Failed(string what, ChildResult result)
    {
        if (result.ErrorText.Trim() is { Length: > 0 } said)
            warn($"hg: {said}");
        return new HostException($"{what} failed {(result.Exit.Code is null ? "due to" : "with")} {result.Exit}");
    }
}
