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
    [InlineData("yes please\n", true)]
    [InlineData("ok, do it\n", true)]
    [InlineData("sure, go ahead\n", true)]
    [InlineData("of course not\n", false)]
    [InlineData("ok, wait\n", false)]
    [InlineData("yes, if it is free\n", false)]
    [InlineData("yes no\n", false)]
    [InlineData("do not do it\n", false)]
    [InlineData("please\n", false)]
    [InlineData("good\n", false)]
    public async Task Only_a_yes_is_a_yes(string typed, bool confirmed)
    {
        var captured = new CapturedTerminal(isTerminal: true, typed);
        (await Talk(captured).ConfirmAsync(Samples.Plan, default)).IsYes.ShouldBe(confirmed);
        captured.Error.ShouldStartWith("Do it? [y/N] ");
    }

    [Theory]
    [InlineData("yes but only for me\n", Scope.User)]
    [InlineData("ok, but just for me please\n", Scope.User)]
    [InlineData("for all users\n", Scope.System)]
    [InlineData("y, in my home manager\n", Scope.Home)]
    public async Task Whoever_wants_it_for_somebody_else_has_not_said_yes(string typed, Scope scope) =>
        (await Talk(new CapturedTerminal(isTerminal: true, typed)).ConfirmAsync(Samples.Plan, default)).ShouldBe(new Confirmation(false, scope));

    [Theory]
    [InlineData("no, btop instead\n", "no, btop instead")]
    [InlineData("what does that do?\n", "what does that do?")]
    [InlineData("yes for the cat\n", "yes for the cat")]
    [InlineData("\n", null)]
    public async Task What_is_neither_yes_nor_for_whom_is_handed_on(string typed, string? said) =>
        (await Talk(new CapturedTerminal(isTerminal: true, typed)).ConfirmAsync(Samples.Plan, default)).ShouldBe(new Confirmation(false, Said: said));

    [Theory]
    [InlineData("both\n", "install krita and inkscape")]
    [InlineData("2, but only for me\n", "install inkscape only for me")]
    [InlineData("krita only for me\n", "install krita only for me")]
    [InlineData("the first two\n", "install krita and inkscape")]
    [InlineData("1 and 2\n", "install krita and inkscape")]
    [InlineData("krita sounds good\n", "install krita")]
    [InlineData("the green one\nthe latter\n", "install inkscape")]
    [InlineData("n\n", null)]
    [InlineData("yes\n\n", null)]
    public async Task Of_programs_several_may_be_chosen_and_for_whom(string typed, string? chosen) =>
        (await Talk(new CapturedTerminal(isTerminal: true, typed)).ChooseAsync("Which?", ["install krita", "install inkscape"], default)).ShouldBe(chosen);

    [Theory]
    [InlineData("yes\n", "turn pulseaudio off")]
    [InlineData("no\n", null)]
    [InlineData("leave it\n", "leave it")]
    public async Task A_question_with_one_way_on_is_answered_by_yes(string typed, string? chosen) =>
        (await Talk(new CapturedTerminal(isTerminal: true, typed)).ChooseAsync("Shall it?", ["turn pulseaudio off", "leave it"], default)).ShouldBe(chosen);

    [Fact]
    public async Task Whoever_chooses_nothing_there_is_told_how_to_choose()
    {
        var captured = new CapturedTerminal(isTerminal: true, "the green one\n\n");
        (await Talk(captured).ChooseAsync("Which?", ["emacs", "vim"], default)).ShouldBeNull();
        captured.Error.ShouldContain("Say its number or its name");
    }

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
