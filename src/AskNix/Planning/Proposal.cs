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

    /// <summary>The person has to choose first. <paramref name="Choices"/> are sentences that say what is meant.</summary>
    public sealed record Question(string Text, ImmutableArray<string> Choices, JsonNode? Data = null) : Proposal;

    /// <summary>It cannot or should not be done.</summary>
    public sealed record Refusal(Problem Problem, ImmutableArray<string> Suggestions = default, JsonNode? Data = null) : Proposal;
}
