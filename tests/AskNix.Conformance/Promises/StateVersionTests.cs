using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text;
using AskNix.Applying;
using AskNix.Backend;
using AskNix.Conformance.Stories;
using AskNix.Plans;
using AskNix.Plans.Steps;
using AskNix.Settings;
using Nixos.Machines;

namespace AskNix.Conformance.Promises;

/// <summary>system.stateVersion is never changed: every sentence of the cases is planned on a real machine, and every plan looked at.</summary>
public sealed class StateVersionTests(DemoHomes homes)
{
    [Fact]
    public async Task No_plan_of_any_sentence_in_the_cases_changes_it()
    {
        using var home = await homes.TakeAsync();
        var before = home.State();
        var shown = new Shown();
        using var parts = new BackendComposition(new BackendSettings(
            new Machine(home.Machine, home.Environment), Directories.FromEnvironment(home.Environment, "/"), AskNixSettings.Shipped,
            TimeProvider.System, Path.Combine(home.Root, "home"), new OwnProgram([.. AskNixProgram.Command]), "auto", Interactive: false));
        var backend = parts.CreateBackend();
        var planned = 0;
        foreach (var sentence in Sentences(backend))
        {
            var context = new ProcessContext(new RequestOptions { DryRun = true }, shown, _ => { });
            _ = await backend.ProcessIntentAsync(backend.ExtractIntent(sentence), context, TestContext.Current.CancellationToken);
            planned++;
        }

        planned.ShouldBeGreaterThan(300);
        shown.Edits.Count.ShouldBeGreaterThan(50);
        shown.Edits.Where(ChangesStateVersion).Select(edit => $"{edit.Sentence}: {edit.Path}").ShouldBeEmpty();
        home.State().ShouldBe(before);
    }

    // Sentences that are read as the same wish lead to the same plan.
    private static IEnumerable<string> Sentences(IUnifiedNixBackend backend) =>
        Directory.EnumerateFiles(Cases(), "*.tsv")
            .Order(StringComparer.Ordinal)
            .SelectMany(File.ReadLines)
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split('\t')[0])
            .Append("set system.stateVersion to 26.05")
            .Append("change my state version to 26.05")
            .DistinctBy(sentence => string.Join(';', backend.ExtractIntent(sentence).Steps), StringComparer.Ordinal);

    private static string Cases()
    {
        for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            var cases = Path.Combine(folder, "tests/cases/understand");
            if (Directory.Exists(cases))
                return cases;
        }
        throw new DirectoryNotFoundException("tests/cases/understand");
    }

    private static bool ChangesStateVersion((string Sentence, string Path, byte[] Old, byte[] New) edit) => Lines(edit.Old) != Lines(edit.New);

    private static string Lines(byte[] text) =>
        string.Join('\n', Encoding.UTF8.GetString(text).Split('\n').Where(line => line.Contains("system.stateVersion =", StringComparison.Ordinal)));

    /// <summary>Nobody answers; every plan shown is kept.</summary>
    private sealed class Shown : IConversation
    {
        public ConcurrentBag<(string Sentence, string Path, byte[] Old, byte[] New)> Edits { get; } = [];

        public bool IsInteractive => false;

        public void Show(Plan plan, bool dryRun)
        {
            foreach (var edit in plan.Steps.OfType<EditFile>().Where(edit => edit.OldText is not null && edit.NewText is not null))
                Edits.Add((plan.Sentence, edit.Path, edit.OldText!, edit.NewText!));
        }

        public Task<Confirmation> ConfirmAsync(Plan plan, CancellationToken cancellation) => Task.FromResult(Confirmation.No);

        public Task<string?> ChooseAsync(string question, ImmutableArray<string> choices, CancellationToken cancellation) => Task.FromResult<string?>(null);
    }
}
