using System.Text.RegularExpressions;
using AskNix.Conformance.Stories;
using Nix.Posix;

namespace AskNix.Conformance.Local;

/// <summary>Damage in a store of our own is found, told and made good as <c>nix-store</c> does it, and what cannot be made good is said.</summary>
public sealed class RepairTests
{
    /// <summary>c needs b, both need a; nothing needs the other.</summary>
    private const string Expression =
        """
        let mk = name: deps: derivation { inherit name deps; system = "x86_64-linux"; builder = "/bin/bash"; args = [ "-c" "echo $deps $out > $out" ]; };
            a = mk "a" [ ]; b = mk "b" [ a ]; in [ (mk "c" [ a b ]) (mk "other" [ ]) ]
        """;

    /// <summary>What is damaged (-X: X is gone; .links: a shared file), and what is called; an A stands for the path of a, a DRV for the derivation of c.</summary>
    public static TheoryData<string, string> Damages => new()
    {
        { "c", "--repair-path C" },
        { "c", "--repair-path C A" },
        { "", "--repair-path C" },
        { "added", "--repair-path ADDED" },
        { "c a", "--verify --check-contents --repair" },
        { "added", "--verify --check-contents --repair" },
        { ".links", "--verify --check-contents --repair" },
        { ".links", "--verify --check-contents" },
        { "-a", "--verify --check-contents --repair" },
        { "-a", "--verify --check-contents" },
        { "-c", "--verify --repair" },
        { "a", "--realise --repair DRV" },
        { "-a", "--realise --repair DRV" },
        { "c a", "--realise --repair DRV" },
    };

    [Theory]
    [MemberData(nameof(Damages))]
    public async Task Is_made_good_as_nix_store_makes_it(string damage, string call)
    {
        using var store = PrivateStore.Create(RealNix.Newest);
        var theirs = await AfterAsync(store, damage, call, [store.Nix.Program("nix-store")]);
        var ours = await AfterAsync(store, damage, call, [.. AskNixProgram.Command, "engine", "store"]);
        ours.ShouldBe(theirs);
    }

    /// <summary>What one tool says to a damaged store, and what a real Nix finds afterwards.</summary>
    private static async Task<string> AfterAsync(PrivateStore store, string damage, string call, IReadOnlyList<string> tool)
    {
        EmbeddedStore.Empty(store);
        var derivations = await store.LinesAsync("nix-instantiate", "-E", Expression);
        await store.TextAsync("nix-store", ["--realise", .. derivations]);
        await store.AddTextAsync("added", "added");
        await store.TextAsync("nix-store", "--optimise");
        foreach (var name in damage.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            Damage(store, name);

        var run = await ChildProcess.RunAsync(new ChildCommand
        {
            Program = tool[0],
            Arguments = [.. tool.Skip(1), .. call.Split(' ').Select(word => word is "DRV" ? derivations[0] : char.IsAsciiLetterUpper(word[0]) ? Only(store, word.ToLowerInvariant()) : word)],
            Environment = store.Environment,
        });

        // In which order inputs are looked at no one promises.
        var said = Regex.Replace(run.ErrorText, "\u001b\\[[0-9;]*m", "").Split('\n').Where(line => !line.Contains("--add-root", StringComparison.Ordinal)).Order(StringComparer.Ordinal);
        var verified = await store.RunAsync("nix-store", "--verify", "--check-contents");
        var files = Directory.GetFiles(store["store"]).Order(StringComparer.Ordinal).Select(file => $"{file} {File.ReadAllText(file).Length}");
        return string.Join('\n', [run.Exit.ToString(), run.OutputText, .. said, "then", verified.ErrorText, .. files]);
    }

    private static void Damage(PrivateStore store, string name)
    {
        if (name.StartsWith('-'))
        {
            File.Delete(Only(store, name[1..]));
            return;
        }
        var file = name is ".links" ? Directory.GetFiles(store["store/.links"]).Order(StringComparer.Ordinal).First() : Only(store, name);
        File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        File.AppendAllText(file, "damaged");
        File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.GroupRead | UnixFileMode.OtherRead);
    }

    private static string Only(PrivateStore store, string name) => Directory.GetFiles(store["store"], $"*-{name}").Single();
}
