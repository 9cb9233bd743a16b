using System.Text;
using Nix.Evaluation;
using Nix.Evaluation.Errors;
using Nix.Evaluation.Printing;

namespace AskNix.Tests.Evaluation;

/// <summary>Whatever changes between the requests of a session, each answer is a fresh evaluator's; and what did not change is not computed again.</summary>
public sealed class EvaluationSessionTests
{
    const string Configured = "(import /set { config = import /config.nix; overlays = [ (import /overlay.nix) ]; }).a";

    readonly MemoryHost host = new();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void A_session_answers_as_a_fresh_evaluator_after_any_changes(int seed)
    {
        var random = new Random(seed);
        var world = new PackageSetWorld(random);
        var session = new EvaluationSession(world.Host);
        var changes = new List<string>();
        int adopted = 0, values = 0;
        for (int request = 0; request < 200; request++)
        {
            (string answer, var said) = Outcome(world.Host, () => Answer(session, PackageSetWorld.Program));
            adopted += session.Adopted;
            values += answer.StartsWith("error", StringComparison.Ordinal) ? 0 : 1;
            (string fresh, var freshlySaid) = Outcome(world.Host, () => Print(new Evaluator(world.Host), PackageSetWorld.Program));
            answer.ShouldBe(fresh, $"seed {seed}, after {string.Join("; ", changes.TakeLast(12))}");
            if (!answer.StartsWith("error", StringComparison.Ordinal))
                said.Order(StringComparer.Ordinal).ShouldBe(freshlySaid.Order(StringComparer.Ordinal), $"seed {seed}, after {string.Join("; ", changes.TakeLast(12))}");
            for (int change = random.Next(3); change >= 0; change--)
                changes.Add(world.Change());
        }

        adopted.ShouldBeGreaterThan(20);
        values.ShouldBeGreaterThan(50);
    }

    [Fact]
    public void A_file_is_read_once_and_again_only_when_it_has_changed()
    {
        host.Files["/a.nix"] = "{ value = import ./b.nix; }";
        host.Files["/b.nix"] = "1";
        var session = new EvaluationSession(host);
        Answer(session, "(import /a.nix).value").ShouldBe("1");
        Answer(session, "(import /a.nix).value").ShouldBe("1");
        host.Reads.ShouldBe(2);

        host.Files["/b.nix"] = "2";
        Answer(session, "(import /a.nix).value").ShouldBe("2");
        // Once to see that it has changed, once for what is in it now.
        host.Reads.ShouldBe(4);
    }

    [Fact]
    public void A_file_that_is_read_is_asked_for_once_and_its_directory_is_not()
    {
        host.Files["/a.nix"] = "import ./d/b.nix";
        host.Files["/d/b.nix"] = "1";
        var session = new EvaluationSession(host);
        Answer(session, "import /a.nix").ShouldBe("1");
        host.StampsAsked.Clear();
        Answer(session, "import /a.nix").ShouldBe("1");
        host.StampsAsked.ShouldNotContain("/d");
        host.StampsAsked.Count(static path => path == "/d/b.nix").ShouldBe(1);
    }

    [Theory]
    [InlineData("/set/default.nix", "{ config, overlays }: { a = \"other\"; }", "\"other\"")]
    [InlineData("/set/default.nix", null, "error: path '/set/default.nix' does not exist")]
    [InlineData("/config.nix", "{ name = \"new\"; }", "\"new old overlay\"")]
    [InlineData("/overlay.nix", "super: super // { a = super.a + \" new overlay\"; }", "\"old old new overlay\"")]
    [InlineData("/set/data", "new", "\"old new overlay\"")]
    public void Each_change_of_source_configuration_or_overlay_is_seen(string file, string? text, string expected)
    {
        WritePackageSet();
        var session = new EvaluationSession(host);
        Answer(session, Configured).ShouldBe("\"old old overlay\"");
        if (text is null)
            host.Files.Remove(file);
        else
            host.Files[file] = text;
        Outcome(host, () => Answer(session, Configured)).Answer.ShouldBe(expected);
        session.Adopted.ShouldBe(0);
    }

    [Theory]
    [InlineData(Configured)]
    [InlineData("(import /set { config = { name = \"old\"; }; overlays = [ (import /overlay.nix) ]; }).a")]
    [InlineData("let word = \" overlay\"; in (import /set { config = { name = \"old\"; }; overlays = [ (import /pass.nix (s: s // { a = s.a + word; })) ]; }).a")]
    public void An_unchanged_package_set_is_not_computed_again(string program)
    {
        WritePackageSet();
        host.Files["/pass.nix"] = "f: super: f super";
        host.Files["/settings.nix"] = program.Replace(").a", ").a + toString (import /setting.nix)", StringComparison.Ordinal);
        host.Files["/setting.nix"] = "1";
        var session = new EvaluationSession(host);
        Answer(session, "import /settings.nix").ShouldBe("\"old old overlay1\"");
        host.Files["/setting.nix"] = "2";
        Answer(session, "import /settings.nix").ShouldBe("\"old old overlay2\"");
        session.Adopted.ShouldBe(1);
    }

    [Fact]
    public void An_argument_that_was_never_looked_at_may_change_and_is_right_when_it_is()
    {
        host.Files["/f.nix"] = "{ a, b }: { inherit a; later = x: if x then b else 0; }";
        host.Files["/b.nix"] = "1";
        host.Files["/x.nix"] = "false";
        const string program = "let r = import /f.nix { a = 1; b = import /b.nix; }; in [ r.a (r.later (import /x.nix)) ]";
        var session = new EvaluationSession(host);
        Answer(session, program).ShouldBe("[1,0]");
        host.Files["/b.nix"] = "2";
        Answer(session, program).ShouldBe("[1,0]");
        session.Adopted.ShouldBe(1);
        host.Files["/b.nix"] = "3";
        host.Files["/x.nix"] = "true";
        Answer(session, program).ShouldBe("[1,3]");
        session.Adopted.ShouldBe(1);
        host.Files["/b.nix"] = "4";
        Answer(session, program).ShouldBe("[1,4]");
        session.Adopted.ShouldBe(0);
    }

    [Fact]
    public void What_a_program_says_it_says_in_each_request()
    {
        host.Files["/said.nix"] = "{ x }: builtins.trace \"said\" x";
        var session = new EvaluationSession(host);
        Answer(session, "import /said.nix { x = 1; }").ShouldBe("1");
        Answer(session, "import /said.nix { x = 1; }").ShouldBe("1");
        host.Messages.ShouldBe(["said", "said"]);
    }

    [Fact]
    public void The_time_is_asked_for_anew()
    {
        var session = new EvaluationSession(host);
        Answer(session, "builtins.currentTime").ShouldBe("1000000000");
        host.CurrentTime++;
        Answer(session, "builtins.currentTime").ShouldBe("1000000001");
    }

    [Fact]
    public void A_session_that_was_cancelled_answers_the_next_request()
    {
        WritePackageSet();
        var session = new EvaluationSession(host);
        using var source = new CancellationTokenSource();
        source.Cancel();
        Should.Throw<OperationCanceledException>(() => EvaluationThread.Run(() =>
            session.Evaluate(evaluator => Print(evaluator, Configured), starting: evaluator => evaluator.Cancel(source.Token))));
        Answer(session, Configured).ShouldBe("\"old old overlay\"");
    }

    void WritePackageSet()
    {
        host.Files["/set/default.nix"] =
            "{ config, overlays }: builtins.foldl' (s: o: o s) { a = \"${config.name} ${builtins.readFile ./data}\"; } overlays";
        host.Files["/set/data"] = "old";
        host.Files["/config.nix"] = "{ name = \"old\"; }";
        host.Files["/overlay.nix"] = "super: super // { a = super.a + \" overlay\"; }";
    }

    static string Answer(EvaluationSession session, string program) => EvaluationThread.Run(() => session.Evaluate(evaluator => Print(evaluator, program)));

    static (string Answer, IReadOnlyList<string> Said) Outcome(MemoryHost host, Func<string> answer)
    {
        host.Messages.Clear();
        try
        {
            return (EvaluationThread.Run(answer), [.. host.Messages]);
        }
        catch (EvaluationException failure)
        {
            return ($"error: {failure.Message}", [.. host.Messages]);
        }
    }

    static string Print(Evaluator evaluator, string program)
    {
        var value = evaluator.EvaluateText(Encoding.UTF8.GetBytes(program), "/");
        return JsonPrinter.Print(evaluator, value, copyToStore: false, isStrict: true).ToString();
    }
}
