using System.Text;
using AskNix.Tests.Settings;
using Nix.Evaluation;
using Nix.Evaluation.Errors;
using Nix.Evaluation.Printing;
using Nix.Store;
using global::Nixos.Evaluating;
using global::Nixos.Fetching;

namespace AskNix.Tests.Nixos.Evaluating;

/// <summary>What a session keeps is what the files say, whatever is done to them between its requests.</summary>
public sealed class SessionOnFilesTests
{
    /// <summary>Longer than the tick by which file systems tell times.</summary>
    static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(10);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Each_answer_is_that_of_a_fresh_evaluator(int seed)
    {
        using var directory = new TemporaryDirectory();
        var world = new FilesWorld(directory, new Random(seed));
        using var store = Store();
        using var fetcher = Fetcher(world.Environment);
        var host = new MachineHost(store, fetcher, world.Environment, new LateClock(), static (_, _) => { });
        var session = new EvaluationSession(host);
        var changes = new List<string>();
        int values = 0;
        for (int request = 0; request < 60; request++)
        {
            Thread.Sleep(Tick);
            changes.Add(world.Change());
            Thread.Sleep(Tick);
            string answer = Outcome(() => session.Evaluate(evaluator => Print(evaluator, world.Program)));
            answer.ShouldBe(Outcome(() => Print(new Evaluator(host), world.Program)), $"seed {seed}, after {string.Join("; ", changes.TakeLast(8))}");
            values += answer.StartsWith('{') ? 1 : 0;
        }

        values.ShouldBeGreaterThan(20);
    }

    [Theory]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public void An_edit_that_is_not_written_evaluates_to_what_it_does_once_it_is(int seed)
    {
        using var directory = new TemporaryDirectory();
        var world = new FilesWorld(directory, new Random(seed));
        using var store = Store();
        using var fetcher = Fetcher(world.Environment);
        var host = new MachineHost(store, fetcher, world.Environment, new LateClock(), static (_, _) => { });
        var edited = new EditedHost(host);
        var session = new EvaluationSession(edited);
        int values = 0;
        for (int round = 0; round < 100; round++)
        {
            Thread.Sleep(Tick);
            string before = world.Change();
            Thread.Sleep(Tick);
            edited.Edit(new Dictionary<string, byte[]>());
            Outcome(() => session.Evaluate(evaluator => Print(evaluator, world.Program)))
                .ShouldBe(Outcome(() => Print(new Evaluator(host), world.Program)), $"seed {seed}, round {round}, after {before}");

            var edits = world.PlanEdits();
            edited.Edit(edits);
            string planned = Outcome(() => session.Evaluate(evaluator => Print(evaluator, world.Program)));
            if (round % 3 == 0)
                continue;
            FilesWorld.Write(edits);
            planned.ShouldBe(Outcome(() => Print(new Evaluator(host), world.Program)), $"seed {seed}, round {round}, edits of {string.Join(", ", edits.Keys)}");
            values += edits.Count > 0 && planned.StartsWith('{') ? 1 : 0;
        }

        values.ShouldBeGreaterThan(5);
    }

    [Fact]
    public void A_file_that_was_moved_away_and_is_led_to_from_where_it_was_is_a_link()
    {
        using var directory = new TemporaryDirectory();
        Dictionary<string, string> environment = [];
        using var store = Store();
        using var fetcher = Fetcher(environment);
        var session = new EvaluationSession(new MachineHost(store, fetcher, environment, new LateClock(), static (_, _) => { }));
        string path = directory["a"];
        string Answer() => Outcome(() => session.Evaluate(evaluator => Print(evaluator, $"[ (builtins.readFileType {path}) (builtins.readFile {path}) ]")));
        File.WriteAllText(path, "text");
        Answer().ShouldBe("[\"regular\",\"text\"]");

        File.Move(path, directory["b"]);
        File.CreateSymbolicLink(path, "b");
        Answer().ShouldBe("[\"symlink\",\"text\"]");
    }

    static ReadOnlyStore Store() => new(new StoreDirectories("/nowhere/store", "/nowhere/state", "/nowhere/log"));

    static Fetcher Fetcher(IReadOnlyDictionary<string, string> environment) =>
        new(environment, TimeProvider.System, new DownloadSettings(), new NetrcFile(""), static _ => { }, CancellationToken.None);

    static string Outcome(Func<string> work)
    {
        try
        {
            return EvaluationThread.Run(work);
        }
        catch (EvaluationException failure)
        {
            return $"error: {failure.Message}";
        }
    }

    static string Print(Evaluator evaluator, string program)
    {
        var value = evaluator.EvaluateText(Encoding.UTF8.GetBytes(program), "/");
        return JsonPrinter.Print(evaluator, value, copyToStore: false, isStrict: true).ToString();
    }

    /// <summary>A clock by which all changes are long ago, so that stamps are relied upon.</summary>
    sealed class LateClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => System.GetUtcNow().AddHours(1);
    }
}
