using System.Text.RegularExpressions;
using AskNix.Conformance.Stories;
using Nix.Posix;

namespace AskNix.Conformance.Local;

/// <summary>What nix.conf says of builds is done without a daemon as a real Nix does it: the tools say the same, in the same order, and leave the same store.</summary>
public sealed class BuildSettingTests
{
    private const string Expressions =
        """
        let
          d = name: script: more: derivation ({ inherit name; system = "x86_64-linux"; builder = "/bin/bash"; args = [ "-c" "${script}\n:" ]; } // more);
          say = name: needs: d name "echo built ${name}; echo ${toString needs} > $out" { };
          ca = { __contentAddressed = true; outputHashMode = "recursive"; outputHashAlgo = "sha256"; };
          flat = "sha256-WJG1tSLV3whtD/CxEPvZ0hu0/HFjrzTQgoai6Eb2vgM=";
        in rec {
          # What fails is the last to be tried: a real Nix begins the next, and kills it.
          # Independent ones, of the same name too, at several depths, one of them needed twice.
          low = say "low" [ ];
          mid = say "mid" [ low (say "aaa" [ ]) ];
          order = say "order" [ mid (say "zz" [ ]) (say "b" [ (say "y" [ ]) low ]) (say "b" [ (say "x" [ ]) ]) (d "b" "echo third; echo > $out" { }) (say "mm" [ (say "c" [ (say "d" [ ]) ]) ]) ];
          three = [ (say "3" [ ]) (say "1" [ mid ]) (say "2" [ ]) ];
          fails = say "fails" [ (say "a-fine" [ ]) (d "x-wrong" "echo trying; exit 3" { }) (say "b-fine" [ ]) ];
          # Two outputs, of which the second is refused: it is writable by others.
          half = d "half" "/bin/mkdir $out; echo one > $out/x; /bin/ln $out/x $out/y; /bin/mkdir $second; /bin/chmod 777 $second/." (ca // { outputs = [ "out" "second" ]; });
          refused = d "refused" "echo $second > $out; echo two > $second" (ca // { outputs = [ "out" "second" ]; allowedReferences = [ ]; });
          linked = d "linked" "/bin/mkdir $out; echo one > $out/x; /bin/ln $out/x $out/y" ca;
          downloaded = d "downloaded" "exit 2" { outputHash = flat; };
          refers = d "refers" "/bin/mkdir $out; echo ${low} $out > $out/x" { outputHash = flat; outputHashMode = "recursive"; };
          # What may not be fetched is come to sooner.
          turns = say "turns" [ (say "0" [ ]) (d "late" "echo > $out" { allowSubstitutes = false; needs = [ (say "later" [ ]) ]; }) (say "2" [ low ]) ];
          wings = d "wings" "echo > $out" (ca // { requiredSystemFeatures = [ "wings" ]; });
          weak = d "weak" "echo ${low} > $out" (ca // { outputHashAlgo = "sha1"; });
          script = derivation { name = "script"; system = "x86_64-linux"; builder = d "no-first-line" "echo echo hello > $out; /bin/chmod +x $out" { }; };
          impure = d "impure" "echo > $out" { __impureHostDeps = [ "/etc/os-release" ]; };
          # What a builder is told of the machine, and may not do.
          domain = d "domain" "/bin/cat /proc/self/personality; /bin/uname -m; echo > $out" { };
          domain32 = d "domain32" "/bin/cat /proc/self/personality; /bin/uname -m; echo > $out" { system = "i686-linux"; };
          level = d "level" "echo > $out" { system = "x86_64-v2-linux"; };
          calls = d "calls" ''
            echo > $out; /bin/chmod u+s $out; /bin/chmod 2755 $out; /bin/chmod 755 $out
            /usr/bin/grep -E 'NoNewPrivs|Seccomp:' /proc/self/status | /usr/bin/tr '\t' ' '; /usr/bin/python3 -c 'import os; os.setxattr("'$out'", "user.x", b"y")' 2>&1 | /usr/bin/tail -n1 | /usr/bin/cut -d: -f2'' { };
          loud = d "loud" "echo first; /bin/sleep 0.3; printf '%0800d\\n' 7; /bin/sleep 30" { };
          random = d "random" "if [ -e \${NIX_STORE%/*}/again ]; then echo second; else echo first; fi > $out" { };
        }
        """;

    /// <summary>What is built, the options, and whether the contents of the store are compared as well.</summary>
    private static readonly string[] s_calls =
    [
        "order", "three", "fails", "fails -k", "order --max-jobs 0", "half", "refused", "linked", "downloaded", "refers", "turns", "wings", "weak", "script", "impure --option sandbox true", "domain", "domain32", "domain --option impersonate-linux-26 true", "level",
        "calls", "calls --option filter-syscalls false", "loud --option max-build-log-size 40", "low --option post-build-hook @hook", "mid --option post-build-hook @bad-hook",
        "low --option post-build-hook /no/hook", "random --keep-failed --check", "random --option diff-hook @diff --option run-diff-hook true --check",
    ];

    [Fact]
    public async Task The_tool_does_what_nix_store_does()
    {
        using var store = PrivateStore.Create(RealNix.Newest);
        await File.AppendAllTextAsync(store["conf/nix.conf"], "extra-experimental-features = ca-derivations\nmax-jobs = 1\n");
        await File.WriteAllTextAsync(store["e.nix"], Expressions);
        Write("hook", "echo hook for $DRV_PATH: $OUT_PATHS; [ -n \"$NIX_CONFIG\" ] && echo configured; echo to the other output >&2");
        Write("bad-hook", "echo bad; exit 4");
        Write("diff", "echo $1 is not $2, of $3; cat $1 $2 >&2; pwd");
        List<string> differences = [];
        foreach (var call in s_calls)
        {
            var words = call.Split(' ').Select(word => word.StartsWith('@') ? store[word[1..]] : word).ToList();
            var theirs = await RunAsync(store, words, [store.Nix.Program("nix-store")]);
            var ours = await RunAsync(store, words, [.. AskNixProgram.Command, "engine", "store"]);
            if (ours != theirs)
                differences.Add($"{call}\n--- ours\n{ours}\n--- Nix's\n{theirs}");
        }
        Assert.True(differences.Count == 0, string.Join("\n\n", differences));

        void Write(string name, string script)
        {
            File.WriteAllText(store[name], $"#!/bin/bash\n{script}\n");
            File.SetUnixFileMode(store[name], UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    [Fact]
    public async Task What_structured_attributes_leave_without_effect_is_told()
    {
        using var store = PrivateStore.Create(RealNix.Newest);
        await File.WriteAllTextAsync(store["e.nix"],
            """derivation { name = "x"; system = "x86_64-linux"; builder = "/bin/bash"; args = [ "-c" ". $NIX_ATTRS_SH_FILE; echo > ${outputs[out]}" ]; __structuredAttrs = true; allowedReferences = [ ]; maxSize = 1; }"""
                .Replace("${", "\\${", StringComparison.Ordinal));
        string[] told = [];
        foreach (var tool in (IReadOnlyList<string>[])[[store.Nix.Program("nix-store")], [.. AskNixProgram.Command, "engine", "store"]])
        {
            EmbeddedStore.Empty(store);
            var derivation = (await store.LinesAsync("nix-instantiate", store["e.nix"])).Single();
            var run = await ChildProcess.RunAsync(new ChildCommand { Program = tool[0], Arguments = [.. tool.Skip(1), "--realise", derivation], Environment = store.Environment });
            run.Exit.Succeeded.ShouldBeTrue(run.ErrorText);
            // A real Nix says it each time it reads the derivation.
            string[] warnings = [.. Regex.Replace(run.ErrorText, "\u001b\\[[0-9;]*m", "").Split('\n').Where(line => line.Contains("disables the effect", StringComparison.Ordinal)).Distinct()];
            warnings.Length.ShouldBe(2, run.ErrorText);
            told = told.Length == 0 ? warnings : told;
            warnings.ShouldBe(told);
        }
    }

    /// <summary>All that one tool says and leaves, in a store that is empty before.</summary>
    private static async Task<string> RunAsync(PrivateStore store, List<string> words, IReadOnlyList<string> tool)
    {
        EmbeddedStore.Empty(store);
        File.Delete(store["again"]);
        var derivations = await store.LinesAsync("nix-instantiate", store["e.nix"], "-A", words[0]);
        if (words.Contains("--check"))
        {
            await store.TextAsync("nix-store", ["--realise", .. derivations]);
            // What is built now is something else.
            await File.WriteAllTextAsync(store["again"], "");
        }
        var run = await ChildProcess.RunAsync(new ChildCommand
        {
            Program = tool[0],
            Arguments = [.. tool.Skip(1), "--realise", .. derivations, .. words.Skip(1)],
            Environment = store.Environment,
            WorkingDirectory = store.Root,
        });
        var said = Regex.Replace(run.ErrorText, "\u001b\\[[0-9;]*m", "");
        // Only we tell the end of a log, which both have shown already; and the folders that are kept have names of their own.
        said = Regex.Replace(said, "\n       Last [0-9]+ log lines:(\n       [> ].*)*\n       For full logs, run:\n.*", "");
        said = Regex.Replace(said, "(?<=note: keeping build directory ).*", "X");
        var records = await StoreFacts.RecordsAsync(store);
        return $"{run.Exit}\n{run.OutputText}\n{said}\n{records}\n{await FilesAsync(store, records)}";
    }

    /// <summary>All files of what is recorded with their modes, and how many names they have.</summary>
    private static async Task<string> FilesAsync(PrivateStore store, string records)
    {
        var found = await ChildProcess.RunAsync(new ChildCommand
        {
            Program = "/usr/bin/find",
            Arguments = [store["store"], "-mindepth", "1", "-printf", "%P %M %n %T@\n"],
            Environment = ChildEnvironment.Scrubbed(),
        });
        return string.Join('\n', found.OutputText.Split('\n').Where(line => records.Contains(line.Split(' ', '/')[0], StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }
}
