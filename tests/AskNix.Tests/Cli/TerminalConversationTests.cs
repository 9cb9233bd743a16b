using AskNix.Backend;
using AskNix.Cli.Rendering;
using AskNix.Cli.Arguments;
using AskNix.Cli.Terminals;
using AskNix.Intents;

namespace AskNix.Tests.Cli;

public sealed class TerminalConversationTests
{
    [Theory]
    [InlineData("y\n", true)]
    [InlineData("Yes\n", true)]
    [InlineData("n\n", false)]
    [InlineData("\n", false)]
    [InlineData("yess\n", false)]
    [InlineData("", false)]
    public async Task Only_a_yes_is_a_yes(string typed, bool confirmed)
    {
        var captured = new CapturedTerminal(isTerminal: true, typed);
        (await Talk(captured).ConfirmAsync(Samples.Plan, default)).ShouldBe(new Confirmation(confirmed));
        captured.Error.ShouldStartWith("Do it? [y/N] ");
    }

    [Theory]
    [InlineData("yes but only for me\n", Scope.User)]
    [InlineData("ok, but just for me please\n", Scope.User)]
    [InlineData("for all users\n", Scope.System)]
    [InlineData("y, in my home manager\n", Scope.Home)]
    [InlineData("yes for the cat\n", Scope.Auto)]
    public async Task Whoever_wants_it_for_somebody_else_has_not_said_yes(string typed, Scope scope) =>
        (await Talk(new CapturedTerminal(isTerminal: true, typed)).ConfirmAsync(Samples.Plan, default)).ShouldBe(new Confirmation(false, scope));

    [Theory]
    [InlineData("lock me out\n", true)]
    [InlineData("yes\n", false)]
    public async Task Where_a_word_is_wanted_a_yes_is_not_enough(string typed, bool confirmed)
    {
        var captured = new CapturedTerminal(isTerminal: true, typed);
        (await Talk(captured).ConfirmAsync(Samples.Plan with { TypedWord = "lock me out" }, default)).ShouldBe(new Confirmation(confirmed));
        captured.Error.ShouldStartWith("Type lock me out to go on: ");
    }

    [Fact]
    public async Task A_piped_yes_confirms_nothing_and_what_would_is_said()
    {
        var captured = new CapturedTerminal(isTerminal: false, typed: "y\n");
        (await Talk(captured).ConfirmAsync(Samples.Plan, default)).ShouldBe(Confirmation.No);
        captured.Error.ShouldBe("Nothing is changed: there is no terminal to ask on. --yes confirms.\n");
    }

    [Theory]
    [InlineData("2\n", "vim")]
    [InlineData("VIM\n", "vim")]
    [InlineData("7\n1\n", "emacs")]
    [InlineData("the second one\n", "vim")]
    [InlineData("i'd like the first please\n", "emacs")]
    [InlineData("the last\n", "vim")]
    [InlineData("what?\nvim then\n", "vim")]
    [InlineData("actually, no\n", null)]
    [InlineData("none of them\n", null)]
    [InlineData("never mind\n", null)]
    [InlineData("\n", null)]
    [InlineData("none\n", null)]
    [InlineData("", null)]
    public async Task A_choice_is_made_by_number_or_name(string typed, string? chosen) =>
        (await Talk(new CapturedTerminal(isTerminal: true, typed)).ChooseAsync("Which editor?", ["emacs", "vim"], default)).ShouldBe(chosen);

    [Fact]
    public void A_program_gets_the_plan_in_the_object_only()
    {
        var captured = new CapturedTerminal();
        Talk(captured, new CliOptions { Json = true, DryRun = true }).Show(Samples.Plan, dryRun: true);
        captured.Output.ShouldBeEmpty();
        captured.Error.ShouldBeEmpty();
    }

    [Fact]
    public void Whoever_is_asked_sees_the_plan_though_the_answer_is_for_a_program()
    {
        var captured = new CapturedTerminal(isTerminal: true);
        Talk(captured, new CliOptions { Json = true }).Show(Samples.Plan, dryRun: false);
        captured.Output.ShouldBeEmpty();
        captured.Error.ShouldContain(Samples.Plan.Title);
    }

    private static TerminalConversation Talk(CapturedTerminal captured, CliOptions? options = null)
    {
        var said = options ?? new CliOptions();
        return new(captured.Terminal, said, new NextCommand(said, "ask-nix"), new SilentProgress(), enterMeansYes: false);
    }
}
