using System.Security.Cryptography;
using System.Text;
using AskNix.Conformance.Stories;
using AskNix.History;

namespace AskNix.Conformance.Killing;

/// <summary>A change of a machine that is killed again and again, each time from the same beginning.</summary>
internal sealed class KilledChange
{
    private readonly DemoHome _home;
    private readonly string _sentence;
    private readonly HomeSnapshot _beginning;
    private readonly Side _old;
    private readonly Side _new;
    private readonly string[] _files;
    private readonly int _changesBefore;
    private readonly HashSet<string> _followedUp = new(StringComparer.Ordinal);

    private KilledChange(DemoHome home, string sentence, HomeSnapshot beginning, Side old, Side @new, string[] files, int changesBefore)
    {
        _home = home;
        _sentence = sentence;
        _beginning = beginning;
        (_old, _new) = (old, @new);
        _files = files;
        _changesBefore = changesBefore;
    }

    /// <summary>How many states a kill has left that no other had, each followed by a whole further change.</summary>
    public int DistinctStates => _followedUp.Count;

    /// <summary>How many kills the next command finished rather than took back.</summary>
    public int Finished { get; private set; }

    public string[] Words => ["--demo", "--yes", "--json", _sentence];

    /// <summary>Learns what the change leads to, and goes back to its beginning.</summary>
    public static async Task<KilledChange> PrepareAsync(DemoHome home, string sentence)
    {
        if (sentence is not "install firefox")
            await home.ChangeAsync("install firefox");
        var beginning = await HomeSnapshot.TakeAsync(home.Root, "beginning");
        var old = Side.Of(home);
        var files = Files(home);
        var changes = File.Exists(home.HistoryFile) ? home.History().Count : 0;
        await home.ChangeAsync(sentence);
        var @new = Side.Of(home);
        @new.ShouldNotBe(old);
        await beginning.RestoreAsync();
        return new KilledChange(home, sentence, beginning, old, @new, files, changes);
    }

    /// <summary>Checks what a kill has left, that the next commands work, and goes back to the beginning.</summary>
    public async Task CheckAsync(string when)
    {
        Side.Of(_home).ShouldBeMadeOf(_old, _new, when);
        (File.Exists(_home.HistoryFile) ? _home.History().Count : 0).ShouldBeInRange(_changesBefore, _changesBefore + 1, when);
        var isNewState = _followedUp.Add(Fingerprint());

        (await _home.AskAsync("list generations")).Run.Status.ShouldBe(0, when);
        await Survivors.WaitForAsync(_home);
        var side = Side.Of(_home);
        side.ShouldBeOneOf([_old, _new], when);
        Files(_home).ShouldBe(_files, when);
        LeftInState().ShouldBeEmpty(when);
        var change = _home.History().FirstOrDefault(record => record.Id > _changesBefore);
        (change is { Outcome: ChangeOutcome.Applied or ChangeOutcome.Undone }).ShouldBe(side == _new, $"{when}: {change?.Outcome}");
        Finished += side == _new ? 1 : 0;
        if (isNewState)
            await FollowUpAsync(side, when);
        await _beginning.RestoreAsync();
    }

    /// <summary>Goes back to the beginning after a run that came through.</summary>
    public async Task CheckThroughAsync()
    {
        await Survivors.WaitForAsync(_home);
        Side.Of(_home).ShouldBe(_new);
        await _beginning.RestoreAsync();
    }

    // Where it has been done it can be undone, and where it has not it can be done.
    private async Task FollowUpAsync(Side side, string when)
    {
        var sentence = side == _old ? _sentence : _sentence == "undo" ? "install firefox" : "undo";
        var followed = await _home.AskAsync("--yes", sentence);
        followed.Run.Status.ShouldBe(0, $"{when}, then {sentence}: {followed.Run}");
        var reached = Side.Of(_home);
        // Undoing an undo by installing again makes a generation of the same system once more.
        (reached with { Generation = null, NextBoot = "" })
            .ShouldBe((side == _old ? _new : _old) with { Generation = null, NextBoot = "" }, $"{when}, then {sentence}");
    }

    private string Fingerprint()
    {
        var text = new StringBuilder(MachineState.Of(_home.Machine, Path.Combine(_home.Root, "none")).Text);
        foreach (var file in Directory.GetFiles(Path.Combine(_home.Root, "state"), "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            text.Append(file).Append(' ');
            if (file.EndsWith("/journal", StringComparison.Ordinal))
                text.Append(File.ReadAllText(file));
        }
        foreach (var change in _changesBefore == 0 && !File.Exists(_home.HistoryFile) ? [] : _home.History())
            text.Append(change.Id).Append(change.Outcome).Append(change.GenerationAfter);
        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    private string[] LeftInState()
    {
        var state = Path.Combine(_home.Root, "state/ask-nix");
        return
        [
            .. ((string[])["operations", "staging"]).Select(name => Path.Combine(state, name)).Where(Directory.Exists)
                .SelectMany(folder => Directory.GetFileSystemEntries(folder)),
        ];
    }

    private static string[] Files(DemoHome home) =>
    [
        .. Directory.GetFileSystemEntries(home.At("etc/nixos")).Concat(Directory.GetFileSystemEntries(home.At("nix/var/nix/profiles")))
            .Where(entry => !entry.EndsWith("-link", StringComparison.Ordinal) && !entry.EndsWith("/default", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal),
    ];
}
