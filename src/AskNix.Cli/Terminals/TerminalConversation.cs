using System.Collections.Immutable;
using AskNix.Backend;
using AskNix.Cli.Arguments;
using AskNix.Cli.Rendering;
using AskNix.Intents;
using AskNix.Plans;
using AskNix.Understanding;
using AskNix.Understanding.Conversations;

namespace AskNix.Cli.Terminals;

/// <summary>
/// The person at the terminal. What is piped into standard input is never taken for an answer: without a terminal to ask on,
/// nothing is confirmed, and what would confirm is said instead.
/// </summary>
internal sealed class TerminalConversation(
    Terminal terminal, CliOptions options, NextCommand next, IProgressView progress, bool enterMeansYes) : IConversation
{
    public bool IsInteractive => terminal.CanAsk;

    /// <summary>Shown above the plan, once.</summary>
    public Understood? Understood { get; set; }

    public void Show(Plan plan, bool dryRun)
    {
        // A program gets the plan in the object; a person who is asked gets to see it all the same.
        var asked = !dryRun && !options.AssumeYes && IsInteractive;
        if (options.Machine && !asked)
            return;
        progress.Clear();
        // The plan is the answer. Where that goes into a file, whoever is asked about it sees it as well.
        var aside = options.Machine || (asked && !terminal.OutputIsTerminal);
        var (writer, style) = aside ? (terminal.Error, terminal.ErrorStyle) : (terminal.Output, terminal.OutputStyle);
        if (Understood is { } understood)
        {
            UnderstoodView.Write(writer, style, understood);
            writer.WriteLine();
            Understood = null;
        }

        new PlanView(writer, style, next).Write(plan);
        writer.WriteLine();
    }

    public async Task<Confirmation> ConfirmAsync(Plan plan, CancellationToken cancellation)
    {
        if (!IsInteractive)
        {
            progress.Clear();
            if (!options.Machine)
                terminal.Error.WriteLine(WhatWouldConfirm(plan));
            return Confirmation.No;
        }

        if (plan.TypedWord is { } word)
            return new(await AskAsync($"Type {word} to go on: ", cancellation) == word);
        var answer = await AskAsync(enterMeansYes ? "Do it? [Y/n] " : "Do it? [y/N] ", cancellation);
        if (Question.IsYes(answer, enterMeansYes))
            return Confirmation.Yes;
        return answer is null or "" ? Confirmation.No
            : ConfirmationReader.Agrees(answer) ? Confirmation.Yes
            : ConfirmationReader.ForWhom(answer) is not Scope.Auto and var scope ? new(false, scope)
            : new(false, Said: answer);
    }

    public async Task<string?> ChooseAsync(string question, ImmutableArray<string> choices, CancellationToken cancellation)
    {
        if (!IsInteractive)
            return null;
        progress.Clear();
        terminal.Error.WriteLine(Printable.Lines(question));
        for (var number = 1; number <= choices.Length; number++)
            terminal.Error.WriteLine($"  {number}. {Printable.Line(choices[number - 1])}");
        while (await AskAsync($"Which one? [1-{choices.Length}, Enter for none] ", cancellation) is { Length: > 0 } answer)
        {
            if (ChoiceReader.ReadSentence(answer, choices) is { } chosen)
                return chosen;
            if (ChoiceReader.Refuses(answer))
                return null;
            terminal.Error.WriteLine("Say its number or its name, or press Enter for none.");
        }

        return null;
    }

    private static string WhatWouldConfirm(Plan plan) => plan.TypedWord is { } word
        ? $"Nothing is changed: this has to be confirmed at a terminal, by typing {word}."
        : "Nothing is changed: there is no terminal to ask on. --yes confirms.";

    private Task<string?> AskAsync(string prompt, CancellationToken cancellation)
    {
        progress.Clear();
        return Question.AskAsync(terminal, prompt, cancellation);
    }
}
