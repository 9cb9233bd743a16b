using System.Globalization;
using System.Text;
using Nix.Evaluation.Hosting;

namespace Nixos.Fetching;

/// <summary>Questions to the program git about one repository. What the repository's own settings would have run is not run, and nobody is asked for a password.</summary>
sealed class GitRepository(ToolRunner programs, string path)
{
    const int LinesAtOnce = 512;

    static readonly string[] quiet = ["-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null", "-c", "core.askPass="];

    readonly ToolRunner programs = programs.With("GIT_TERMINAL_PROMPT", "0");

    public string Path => path;

    /// <summary>Whether its history is not complete.</summary>
    public bool IsShallow => Text("rev-parse", "--is-shallow-repository") == "true";

    /// <summary>Makes an empty one, unless there is one.</summary>
    public void Create()
    {
        if (Directory.Exists(path))
            return;
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        programs.Run("git", ["init", "--quiet", "--bare", path]);
    }

    /// <summary>The commit that is checked out; null where there is none yet.</summary>
    public string? Head() => TryText("rev-parse", "--verify", "--quiet", "HEAD^{commit}");

    /// <summary>The branch that is checked out, as a whole reference; null where there is none.</summary>
    public string? Branch() => TryText("symbolic-ref", "--quiet", "HEAD");

    /// <summary>The commit of a reference, a tag, or digits.</summary>
    /// <exception cref="HostException">There is none.</exception>
    public string Resolve(string reference) => TryText("rev-parse", "--verify", "--quiet", "--end-of-options", $"{reference}^{{commit}}")
        ?? throw new HostException(IsDigits(reference)
            ? $"getting Git object '{reference}': object not found - no match for id ({reference}) (libgit2 error code = 9)"
            : $"resolving Git reference '{reference}': revspec '{reference}' not found (libgit2 error code = 4)");

    public bool Has(string rev) => TryText("cat-file", "-e", $"{rev}^{{commit}}") is not null;

    /// <summary>Seconds since 1970.</summary>
    public long TimeOf(string rev) => long.Parse(Text("log", "-1", "--format=%ct", rev), CultureInfo.InvariantCulture);

    public long CountOf(string rev) => long.Parse(Text("rev-list", "--count", rev), CultureInfo.InvariantCulture);

    public bool IsDirty() => Text("status", "--porcelain", "--untracked-files=no").Length > 0;

    /// <summary>The other repositories in a commit, as its .gitmodules names them.</summary>
    public IReadOnlyList<GitSubmodule> SubmodulesOf(string rev)
    {
        if (TryText("cat-file", "-e", $"{rev}:.gitmodules") is null)
            return [];
        var commits = Parts(Git(["ls-tree", "-r", "-z", "--full-tree", rev])).Select(Entry).Where(entry => entry.Kind == "commit")
            .ToDictionary(entry => entry.Name, entry => entry.Object, StringComparer.Ordinal);
        var sections = Parts(Git(["config", "--null", "--blob", $"{rev}:.gitmodules", "--list"])).Select(Setting)
            .Where(setting => setting.Section.StartsWith("submodule.", StringComparison.Ordinal))
            .GroupBy(setting => setting.Section, StringComparer.Ordinal);
        var found = new List<GitSubmodule>();
        foreach (var section in sections)
        {
            string? Value(string name) => section.LastOrDefault(setting => setting.Name == name).Value;
            if (Value("path") is { } inside && Value("url") is { } url && commits.TryGetValue(inside.TrimEnd('/'), out string? commit))
                found.Add(new GitSubmodule(inside, url, commit) { Branch = Value("branch") });
        }

        return found;
    }

    // SECTION.NAME, a line break, the value.
    static (string Section, string Name, string? Value) Setting(string written)
    {
        int end = written.IndexOf('\n', StringComparison.Ordinal);
        string key = end < 0 ? written : written[..end];
        int dot = key.LastIndexOf('.');
        return (key[..dot], key[(dot + 1)..], end < 0 ? null : written[(end + 1)..]);
    }

    /// <summary>The files of the working directory that git knows.</summary>
    public IReadOnlyList<string> TrackedFiles(bool withSubmodules, bool leavesOutIgnored)
    {
        List<string> files = [.. Parts(Git(withSubmodules ? ["ls-files", "-z", "--recurse-submodules"] : ["ls-files", "-z"])).Distinct(StringComparer.Ordinal)];
        if (leavesOutIgnored && files.Exists(IsAttributes))
        {
            var ignored = Ignored(files);
            files.RemoveAll(file => Above(file).Any(ignored.Contains));
        }

        return files;
    }

    /// <summary>What HEAD of another repository stands for; null where it does not say.</summary>
    public string? DefaultReferenceOf(string url) => TryText("ls-remote", "--symref", "--", url, "HEAD") is { } told
        && told.StartsWith("ref: ", StringComparison.Ordinal) ? told[5..told.IndexOf('\t', StringComparison.Ordinal)] : null;

    /// <summary>Fetches references of another one.</summary>
    /// <param name="url">The other.</param>
    /// <param name="wanted">Which, and what they are to be called here.</param>
    /// <param name="warn">Takes what git says where it fails.</param>
    /// <exception cref="HostException">It failed.</exception>
    public void Fetch(string url, string wanted, Action<string> warn)
    {
        var result = programs.TryRun("git", [.. quiet, "-C", path, "fetch", "--quiet", "--force", "--no-write-fetch-head", "--no-tags", "--", url, wanted]);
        if (result.Exit.Succeeded)
            return;
        warn($"git: {result.ErrorText.Trim()}");
        throw new HostException($"Failed to fetch git repository '{url}'");
    }

    /// <summary>The tree of a commit, each file as it was committed.</summary>
    public PackedTree TreeOf(string rev, bool leavesOutIgnored)
    {
        var tree = new PackedTree();
        var files = Parts(Git(["ls-tree", "-r", "-z", "--full-tree", rev])).Select(Entry).ToList();
        if (leavesOutIgnored)
            LeaveOutIgnored(files, rev);
        foreach (var batch in files.Chunk(LinesAtOnce))
            Read(batch, tree);
        return tree;
    }

    void Read((string Mode, string Kind, string Object, string Name)[] files, PackedTree tree)
    {
        foreach (var module in files.Where(file => file.Kind == "commit"))
            tree.Put(module.Name, new PackedNode.Directory());
        var blobs = files.Where(file => file.Kind == "blob").ToList();
        if (blobs.Count == 0)
            return;
        // Answers are HASH KIND SIZE, a line break, the bytes, a line break.
        ReadOnlySpan<byte> rest = Git(["cat-file", "--batch"], Encoding.ASCII.GetBytes(string.Concat(blobs.Select(blob => blob.Object + "\n"))));
        foreach (var blob in blobs)
        {
            int end = rest.IndexOf((byte)'\n');
            var head = Encoding.ASCII.GetString(rest[..end]).Split(' ');
            int size = int.Parse(head[^1], CultureInfo.InvariantCulture);
            byte[] content = rest.Slice(end + 1, size).ToArray();
            rest = rest[(end + 1 + size + 1)..];
            tree.Put(blob.Name, blob.Mode == "120000" ? new PackedNode.Link(Encoding.UTF8.GetString(content)) : new PackedNode.Regular(content, blob.Mode == "100755"));
        }
    }

    /// <summary>Takes away what .gitattributes of the commit marks export-ignore.</summary>
    void LeaveOutIgnored(List<(string Mode, string Kind, string Object, string Name)> files, string rev)
    {
        if (!files.Exists(file => IsAttributes(file.Name)))
            return;
        // An index of its own holds the commit, since only git 2.40 and later read attributes out of one.
        var temporary = Directory.CreateTempSubdirectory("ask-nix-git-");
        try
        {
            var own = new GitRepository(programs.With("GIT_INDEX_FILE", System.IO.Path.Combine(temporary.FullName, "index")), path);
            own.Git(["read-tree", rev]);
            var ignored = own.Ignored(files.Select(file => file.Name), "--cached");
            files.RemoveAll(file => Above(file.Name).Any(ignored.Contains));
        }
        finally
        {
            temporary.Delete(recursive: true);
        }
    }

    /// <summary>Of these files and the directories they are in, which are marked export-ignore.</summary>
    HashSet<string> Ignored(IEnumerable<string> files, params IEnumerable<string> options)
    {
        var names = files.SelectMany(Above).Distinct(StringComparer.Ordinal);
        string[] answers = Parts(Git(["check-attr", .. options, "-z", "--stdin", "export-ignore"], Encoding.UTF8.GetBytes(string.Concat(names.Select(name => name + "\0")))));
        return answers.Chunk(3).Where(answer => answer is [_, _, "set"]).Select(answer => answer[0]).ToHashSet(StringComparer.Ordinal);
    }

    static bool IsAttributes(string name) => System.IO.Path.GetFileName(name) == ".gitattributes";

    static IEnumerable<string> Above(string name)
    {
        for (int slash = name.IndexOf('/', StringComparison.Ordinal); slash >= 0; slash = name.IndexOf('/', slash + 1))
            yield return name[..slash];
        yield return name;
    }

    static (string Mode, string Kind, string Object, string Name) Entry(string line)
    {
        int tab = line.IndexOf('\t', StringComparison.Ordinal);
        string[] words = line[..tab].Split(' ');
        return (words[0], words[1], words[2], line[(tab + 1)..]);
    }

    static bool IsDigits(string text) => text.Length == 40 && text.All(char.IsAsciiHexDigitLower);

    static string[] Parts(byte[] output) => Encoding.UTF8.GetString(output).Split('\0', StringSplitOptions.RemoveEmptyEntries);

    string Text(params IEnumerable<string> words) => Encoding.UTF8.GetString(Git([.. words])).Trim();

    string? TryText(params IEnumerable<string> words)
    {
        var result = programs.TryRun("git", [.. quiet, "-C", path, .. words]);
        return result.Exit.Succeeded ? result.OutputText.Trim() : null;
    }

    byte[] Git(IReadOnlyList<string> words, ReadOnlyMemory<byte> input = default) => programs.Run("git", [.. quiet, "-C", path, .. words], input);
}
