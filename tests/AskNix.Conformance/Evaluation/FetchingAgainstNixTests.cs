using System.Collections.Concurrent;
using System.Formats.Tar;
using System.IO.Compression;
using System.Text;
using AskNix.Conformance.Daemon;
using AskNix.Conformance.Stories;
using Nix.Evaluation;
using Nix.Posix;

namespace AskNix.Conformance.Evaluation;

/// <summary>Fetching and building during evaluation, by real Nix and by ours from the same server, the same repositories and the same store.</summary>
public sealed class FetchingAgainstNixTests
{
    [Fact]
    public async Task What_is_fetched_is_what_nix_fetches()
    {
        using var daemon = await RealDaemon.StartAsync("2.34");
        using var server = FileServer.Start();
        var root = daemon.Store.Root;
        server.Files["/file.txt"] = "some content\n"u8.ToArray();
        server.Files["/pkg.tar.gz"] = Packed();
        var rev = await RepositoryAsync(Path.Combine(root, "repository"));
        await SideBySide.CompareAsync(daemon, SideBySide.Lines("fetching.txt", ("@server", server.Address), ("@root", root), ("@rev", rev)));
    }

    [Fact]
    public async Task What_mercurial_has_is_what_nix_fetches()
    {
        using var daemon = await RealDaemon.StartAsync("2.34");
        var root = daemon.Store.Root;
        var rev = await ScriptAsync($"""
            set -e
            export HGPLAIN= HGUSER=someone
            hg init {root}/repository; cd {root}/repository
            mkdir sub; echo one > a; echo two > sub/run; chmod +x sub/run; ln -s a link
            hg addremove -q; hg commit -q -m first -d '0 0'; hg log -r . --template '{"{node}"}'
            echo three > c; hg addremove -q; hg commit -q -m second -d '0 0'; hg tag -d '0 0' v1
            hg branch -q side; echo side > side; hg addremove -q; hg commit -q -m side -d '0 0'; hg update -q default
            echo untracked > untracked
            cp -r . {root}/repository.changed; echo more >> {root}/repository.changed/a; rm {root}/repository.changed/c
            """);
        await SideBySide.CompareAsync(daemon, SideBySide.Lines("mercurial.txt", ("@root", root), ("@rev", rev)));
    }

    [Fact]
    public async Task What_was_downloaded_is_asked_for_again_only_when_it_is_old()
    {
        using var daemon = await RealDaemon.StartAsync("2.34");
        using var server = FileServer.Start();
        server.Files["/file.txt"] = "some content\n"u8.ToArray();
        string[] words = ["engine", "eval", "--read-write-mode", "-E", $"builtins.readFile (builtins.fetchurl \"{server.Address}/file.txt\")"];
        foreach (var more in (string[][])[[], [], ["--option", "tarball-ttl", "0"]])
            (await OursAsync(daemon, [.. words, .. more])).OutputText.ShouldBe("\"some content\\n\"\n");
        server.Answers.ShouldBe(["200 /file.txt", "304 /file.txt"]);
    }

    [Fact]
    public async Task A_server_is_shown_what_nix_shows_it()
    {
        using var daemon = await RealDaemon.StartAsync("2.34");
        using var server = FileServer.Start();
        using var other = FileServer.Start();
        server.Files["/file"] = other.Files["/file"] = "some content\n"u8.ToArray();
        server.Redirections["/here"] = "/file";
        server.Redirections["/there"] = other.Address + "/file";
        server.Redirections["/round"] = "/round";
        server.Redirections["/away"] = "file:///nonexistent";
        var netrc = Path.Combine(daemon.Store.Root, "netrc");
        await File.WriteAllTextAsync(netrc, "machine 127.0.0.1 login one password first\nmachine 127.0.0.1 login two password second\n");
        (string User, string Path)[] asked =
        [
            .. new[] { "", "me@", "two@", "m%40e:a%3Ab@" }.Select(static user => (user, "/file")),
            .. new[] { "/here", "/there", "/round", "/away" }.SelectMany(static path => new[] { ("", path), ("me:secret@", path) }),
        ];
        foreach (var (user, path) in asked)
        {
            var url = server.Address.Replace("//", "//" + user, StringComparison.Ordinal) + path;
            string[] words = ["--option", "netrc-file", netrc, "-E", $"builtins.readFile (builtins.fetchurl \"{url}\")"];
            var nix = await daemon.Store.RunAsync("nix-instantiate", ["--eval", .. words]);
            var expected = (nix.OutputText, nix.ErrorText, Taken(server.Shown), Taken(other.Shown));
            var ours = await OursAsync(daemon, ["engine", "eval", .. words]);
            (ours.OutputText, ours.ErrorText, Taken(server.Shown), Taken(other.Shown)).ShouldBe(expected, url);
        }
    }

    [Fact]
    public async Task What_a_repository_would_have_run_is_not_run()
    {
        using var daemon = await RealDaemon.StartAsync("2.34");
        var repository = Path.Combine(daemon.Store.Root, "repository");
        var trace = Path.Combine(daemon.Store.Root, "was-run");
        await RepositoryAsync(repository);
        await File.AppendAllTextAsync(Path.Combine(repository, ".git/config"), $"[core]\n\tfsmonitor = \"touch {trace}; false\"\n");

        (await OursAsync(daemon, "engine", "eval", "--read-write-mode", "-E", $"builtins.readFile ((builtins.fetchGit {repository}) + \"/a\")"))
            .OutputText.ShouldBe("\"one\\n\"\n");

        File.Exists(trace).ShouldBeFalse();
    }

    [Fact]
    public async Task What_an_expression_needs_of_a_build_is_built()
    {
        using var daemon = await RealDaemon.StartAsync("2.34");
        await SideBySide.CompareAsync(daemon, SideBySide.Lines("building.txt", ("@cases", EngineProgram.Cases)));
    }

    [Fact]
    public async Task Outputs_that_have_no_path_yet_are_what_they_are_to_nix()
    {
        using var daemon = await RealDaemon.StartAsync("2.34", "extra-experimental-features = ca-derivations dynamic-derivations\n");
        await SideBySide.CompareAsync(
            daemon, SideBySide.Lines("dynamic.txt", ("@cases", EngineProgram.Cases)), ExperimentalFeature.CaDerivations, ExperimentalFeature.DynamicDerivations);
    }

    private static string Taken(ConcurrentQueue<string> shown)
    {
        var taken = new List<string>();
        while (shown.TryDequeue(out var one))
            taken.Add(one);
        return string.Join('\n', taken);
    }

    private static Task<ChildResult> OursAsync(RealDaemon daemon, params IEnumerable<string> words) =>
        ChildProcess.RunAsync(AskNixProgram.With(daemon.Store.Environment, words));

    private static byte[] Packed()
    {
        using var bytes = new MemoryStream();
        using (var packed = new GZipStream(bytes, CompressionMode.Compress, leaveOpen: true))
        using (var tar = new TarWriter(packed, TarEntryFormat.Ustar))
        {
            var time = DateTimeOffset.FromUnixTimeSeconds(1_700_000_000);
            tar.WriteEntry(new UstarTarEntry(TarEntryType.Directory, "pkg-1.0/empty/") { ModificationTime = time });
            tar.WriteEntry(new UstarTarEntry(TarEntryType.RegularFile, "pkg-1.0/run") { ModificationTime = time, Mode = (UnixFileMode)0x1ed, DataStream = new MemoryStream("run\n"u8.ToArray()) });
            tar.WriteEntry(new UstarTarEntry(TarEntryType.RegularFile, "pkg-1.0/default.nix") { ModificationTime = time, DataStream = new MemoryStream("{ x = 7; }"u8.ToArray()) });
            tar.WriteEntry(new UstarTarEntry(TarEntryType.HardLink, "pkg-1.0/same") { ModificationTime = time, LinkName = "pkg-1.0/run" });
            tar.WriteEntry(new UstarTarEntry(TarEntryType.SymbolicLink, "pkg-1.0/link") { ModificationTime = time, LinkName = "run" });
        }

        return bytes.ToArray();
    }

    /// <summary>A repository of two commits, a branch and a change, and a bare and an unchanged copy of it.</summary>
    /// <returns>The first commit.</returns>
    private static async Task<string> RepositoryAsync(string path)
    {
        return await ScriptAsync($"""
            set -e
            export GIT_COMMITTER_DATE=2020-01-01T00:00:00Z GIT_AUTHOR_DATE=2020-01-01T00:00:00Z
            git init -q -b main {path}; cd {path}
            git config user.name someone; git config user.email someone@example.org
            mkdir sub; echo one > a; echo two > sub/run; chmod +x sub/run; ln -s a link; echo 'sub/out export-ignore' > .gitattributes; echo out > sub/out
            git add .; git commit -q -m first; git rev-parse HEAD
            echo three > c; git add c; git commit -q -m second; git tag v1
            git checkout -q -b side; echo side > side; git add side; git commit -q -m side; git checkout -q main
            echo untracked > untracked
            git clone -q --bare . {path}.bare
            cp -r . {path}.changed; echo more >> {path}.changed/a; rm {path}.changed/c
            """);
    }

    private static async Task<string> ScriptAsync(string script)
    {
        var result = await ChildProcess.RunAsync(new ChildCommand
        {
            Program = "/bin/sh",
            Environment = ChildEnvironment.Scrubbed(),
            Input = new ChildInput.Text(Encoding.UTF8.GetBytes(script)),
        });
        result.Exit.Succeeded.ShouldBeTrue(result.ErrorText);
        return result.OutputText.Trim();
    }
}
