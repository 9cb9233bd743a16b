using System.Collections.Immutable;
using System.Text.Json.Nodes;
using AskNix.Errors;
using AskNix.Plans;

namespace AskNix.Planning;

/// <summary>What planning comes to: <see cref="Answer"/>, <see cref="Change"/>, <see cref="Question"/> or <see cref="Refusal"/>.</summary>
public abstract record Proposal
{
    private Proposal()
    {
    }

    /// <summary>Nothing needs to change: here is the answer.</summary>
    /// <param name="Text">For a person, plain text.</param>
    /// <param name="Data">The same as data.</param>
    /// <param name="Suggestions">Sentences that make sense next.</param>
    public sealed record Answer(string Text, JsonNode? Data = null, ImmutableArray<string> Suggestions = default) : Proposal;

    /// <summary>A plan to show and confirm.</summary>
    public sealed record Change(Plan Plan, JsonNode? Data = null) : Proposal;

    /// <summary>The person has to choose first.</summary>
    /// <param name="Text">What is asked, and why.</param>
    /// <param name="Choices">What can be chosen; sentences of their own unless <paramref name="Then"/> says what follows.</param>
    /// <param name="Then">What a choice leads to; null where it is read as a new sentence.</param>
    public sealed record Question(
        string Text,
        ImmutableArray<string> Choices,
        JsonNode? Data = null,
        Func<string, CancellationToken, Task<Proposal>>? Then = null,
        Problem? Problem = null) : Proposal;

    /// <summary>It cannot or should not be done.</summary>
    public sealed record Refusal(Problem Problem, ImmutableArray<string> Suggestions = default, JsonNode? Data = null) : Proposal;
}
