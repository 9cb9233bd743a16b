using AskNix.Intents;
using AskNix.Understanding.Grammar;
using AskNix.Understanding.Words;

namespace AskNix.Understanding.Frames;

/// <summary>What comes of an option that is named and cannot simply be set.</summary>
static class OptionReplies
{
    const double Unsure = 0.5;

    /// <summary>Asks for the value.</summary>
    /// <param name="option">The option's full name.</param>
    /// <param name="confidence">How sure it is that the option is to be set, 0 to 1.</param>
    public static Found Valueless(string option, double confidence) =>
        new(new SetOption(option, null), confidence, Reading.Ask, $"The value for {option} is missing.", [$"explain {option}"]);

    /// <summary>Asks which option is meant: none is known by these words.</summary>
    /// <param name="tokens">All that was said.</param>
    public static Found? Nameless(IReadOnlyList<Token> tokens) => OptionFrame.Query(tokens) is { } query
        ? new Found(new SetOption("", null), Unsure, Reading.Ask, "Which option does that I do not know from these words.", [$"search options for {query}"]) : null;

    /// <summary>Declines to change the state version: it says with which release the data was made, and changing it breaks machines. Null for any other option.</summary>
    public static Found? Refused(string option) => option is "system.stateVersion" or "home.stateVersion"
        ? new Found(new SetOption(option, null), 0.9, Reading.Decline, "The state version is never changed: it says which release the machine's data was made with.", ["what is stateVersion", "update my system"])
        : null;
}
