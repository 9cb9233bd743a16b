using AskNix.Engines;
using AskNix.Errors;
using AskNix.Events;

namespace AskNix.Tests.Engines;

/// <summary>Which of the two evaluates, and whose answer or error is told.</summary>
public sealed class EngineOfEvaluationTests
{
    private static readonly AskNixException s_ours = new(ErrorCode.EvaluationFailed, "ours");
    private static readonly AskNixException s_theirs = new(ErrorCode.EvaluationFailed, "theirs");

    private readonly List<BackendEvent> _events = [];

    [Theory]
    [InlineData("auto", "native")]
    [InlineData("native", "native")]
    [InlineData("traditional", "installed")]
    public async Task Where_both_can_the_engine_decides(string engine, string expected)
    {
        (await Evaluate(engine, native: null, installed: null)).ShouldBe(expected);
        _events.ShouldBeEmpty();
    }

    [Fact]
    public async Task Nix_takes_over_and_that_is_said()
    {
        (await Evaluate("auto", s_ours, installed: null)).ShouldBe("installed");
        _events.ShouldBe([new FellBack("native", "traditional", "ours")]);
    }

    [Fact]
    public async Task An_error_of_both_is_told_as_nix_tells_it()
    {
        (await Should.ThrowAsync<AskNixException>(() => Evaluate("auto", s_ours, s_theirs))).ShouldBe(s_theirs);
        _events.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_would_use_up_the_machine_or_build_again_ends_with_the_first()
    {
        var final = new FinalEvaluationException(new Problem(ErrorCode.EvaluationFailed, "the memory limit of 800 MiB was reached"));
        (await Should.ThrowAsync<AskNixException>(() => Evaluate("auto", final, installed: null))).ShouldBe(final);
    }

    [Fact]
    public async Task That_nix_took_over_is_said_once_for_each_reason()
    {
        var engine = new EngineOfEvaluation("auto");
        for (var time = 0; time < 3; time++)
            await engine.EvaluateAsync(() => Task.FromException<string>(s_ours), () => Task.FromResult("installed"), _events.Add);
        _events.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Where_nix_is_missing_the_first_error_is_what_is_wrong()
    {
        var missing = new AskNixException(ErrorCode.NoNix, "no nix");
        (await Should.ThrowAsync<AskNixException>(() => Evaluate("auto", s_ours, missing))).ShouldBe(s_ours);
    }

    [Fact]
    public async Task Who_asks_for_native_learns_whether_it_works() =>
        (await Should.ThrowAsync<AskNixException>(() => Evaluate("native", s_ours, installed: null))).ShouldBe(s_ours);

    private Task<string> Evaluate(string engine, AskNixException? native, AskNixException? installed) => new EngineOfEvaluation(engine).EvaluateAsync(
        () => native is null ? Task.FromResult("native") : Task.FromException<string>(native),
        () => installed is null ? Task.FromResult("installed") : Task.FromException<string>(installed),
        _events.Add);
}
