using System.Collections.Immutable;
using System.Text.Json.Nodes;
using AskNix.Errors;
using AskNix.Plans;
using AskNix.Understanding;

namespace AskNix.Backend;

/// <summary>What came of a sentence. Data; the Cli renders it.</summary>
/// <param name="Understood">How it was read; null where it was not a sentence.</param>
/// <param name="Text">The answer for a person, plain text, lines separated by \n.</param>
/// <param name="Data">The answer as data, documented per intent.</param>
/// <param name="Plan">The plan, applied or only shown.</param>
/// <param name="Receipt">What was changed; null where nothing was.</param>
/// <param name="Suggestions">Sentences that make sense next.</param>
/// <param name="Choices">Answers to choose from, where the program asks back.</param>
/// <param name="Error">What is wrong; null on success.</param>
/// <param name="Engine">native or traditional: which one did the work.</param>
/// <param name="ExitStatus">As in the contract.</param>
public sealed record Response(
    Understood? Understood,
    string Text,
    JsonNode? Data = null,
    Plan? Plan = null,
    Receipt? Receipt = null,
    ImmutableArray<string> Suggestions = default,
    ImmutableArray<string> Choices = default,
    Problem? Error = null,
    string Engine = "native",
    int ExitStatus = 0)
{
    public bool Success => ExitStatus == 0;
}
