using AskNix.Conformance.Stories;
using AskNix.History;
using Microsoft.Data.Sqlite;

namespace AskNix.Conformance.Killing;

/// <summary>What promise 4 asks of a machine on which a change was killed.</summary>
internal static class Aftermath
{
    private static readonly string[] s_known = ["configuration.nix", "hardware-configuration.nix"];

    /// <summary>Asserts all of it: old or new, settled and said by the next command, whole after it, nothing left over.</summary>
    /// <param name="again">Whether it is also tried that a further change works.</param>
    /// <param name="when">Where it was killed.</param>
    public static async Task ShouldBeWholeAsync(KillMachine machine, KilledChange change, bool again, string when)
    {
        var home = machine.Home;
        MachineLinks.Of(home).ShouldEachBeOf(change.Old.Links, change.New.Links, when);
        var before = RecordedOutcome(home, change, when);

        var next = await DemoHome.RunAsync(machine.Environment, ["--demo", "--json", "list generations"]);

        next.Status.ShouldBe(0, $"{when}\n{next}");
        next.Json().Data!["generations"]!.AsArray().ShouldNotBeEmpty();
        next.Errors.Contains("An earlier run (", StringComparison.Ordinal).ShouldBe(before is ChangeOutcome.Begun, $"{when}\n{next}");
        var isNew = MachineParts.Of(home).ShouldBeOneOf(change.Old, change.New, $"{when}\n{next}");
        var after = RecordedOutcome(home, change, when);
        if (before is null)
            after.ShouldBeNull(when);
        else
            after.ShouldBe(isNew ? ChangeOutcome.Applied : ChangeOutcome.TakenBack, $"{when}\n{next}");
        NothingIsLeftOver(home, $"{when}\n{next}");
        if (again)
            await FurtherChangeWorksAsync(home, change, isNew, when);
    }

    private static async Task FurtherChangeWorksAsync(DemoHome home, KilledChange change, bool isNew, string when)
    {
        if (!isNew)
        {
            (await home.AskAsync("--yes", change.Sentence)).ShouldEndWith(0);
            MachineParts.Of(home).ShouldBeOneOf(change.New, change.New, $"made again after {when}");
        }
        else if (change.Name == "install")
        {
            (await home.AskAsync("--yes", "undo")).ShouldEndWith(0);
            // The boot menu keeps the generation that was undone.
            MachineLinks.Of(home).ShouldEachBeOf(change.Old.Links, change.Old.Links, $"undone after {when}");
        }
        else
        {
            (await home.AskAsync("--yes", "install hello")).ShouldEndWith(0);
        }
    }

    /// <summary>How the change stands in the history; null where it does not. Read from a copy: opening the database itself would mend it.</summary>
    private static ChangeOutcome? RecordedOutcome(DemoHome home, KilledChange change, string when)
    {
        if (!File.Exists(home.HistoryFile))
            return null;
        var copy = Directory.CreateTempSubdirectory("ask-nix-kill-history-");
        try
        {
            foreach (var file in Directory.GetFiles(Path.GetDirectoryName(home.HistoryFile)!, "history.db*"))
                File.Copy(file, Path.Combine(copy.FullName, Path.GetFileName(file)));
            var path = Path.Combine(copy.FullName, "history.db");
            if (!File.Exists(path))
                return null;
            IntegrityOf(path).ShouldBe("ok", when);
            using var history = HistoryDatabase.Open(path, TimeProvider.System);
            history.Notices.ShouldBeEmpty(when);
            var changes = history.List(10);
            var known = change.StartsFrom == "laid-out" ? 0 : 1;
            changes.Length.ShouldBeInRange(known, known + 1, when);
            var killed = changes.Length > known ? changes[0] : null;
            killed?.Outcome.ShouldBeOneOf([ChangeOutcome.Begun, ChangeOutcome.Applied, ChangeOutcome.TakenBack], when);
            if (known > 0)
            {
                var isUndone = change.Name == "undo" && killed?.Outcome is ChangeOutcome.Applied;
                changes[^1].Outcome.ShouldBe(isUndone ? ChangeOutcome.Undone : ChangeOutcome.Applied, when);
            }
            return killed?.Outcome;
        }
        finally
        {
            copy.Delete(recursive: true);
        }
    }

    private static string IntegrityOf(string path)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA integrity_check";
        return (string)command.ExecuteScalar()!;
    }

    private static void NothingIsLeftOver(DemoHome home, string when)
    {
        Names(home.At("etc/nixos")).ShouldBeSubsetOf(s_known, when);
        Names(home.At("nix/var/nix/profiles")).ShouldNotContain(name => name.StartsWith(".ask-nix", StringComparison.Ordinal), when);
        var state = Path.GetDirectoryName(home.HistoryFile)!;
        foreach (var folder in (string[])["staging", "operations"])
        {
            if (Directory.Exists(Path.Combine(state, folder)))
                Names(Path.Combine(state, folder)).ShouldBeEmpty($"left in {folder}, {when}");
        }
    }

    private static IEnumerable<string> Names(string folder) => Directory.GetFileSystemEntries(folder).Select(entry => Path.GetFileName(entry));
}
