using System.Collections.Immutable;
using AskNix.Intents;
using AskNix.Understanding.Clauses;
using AskNix.Understanding.Entities;
using AskNix.Understanding.Frames;
using AskNix.Understanding.Grammar;
using AskNix.Understanding.Guards;
using AskNix.Understanding.Words;

namespace AskNix.Understanding.Decisions.Referring;

/// <summary>A clause, what it means so far, and what was said before it that its words may point to. A rule answers with another one. Immutable.</summary>
/// <param name="Reading">The clause.</param>
/// <param name="Names">Tells names of programs.</param>
/// <param name="Frames">Finds what words name.</param>
/// <param name="Read">Reads a clause in which what is pointed at is named.</param>
sealed record Referral(ClauseReading Reading, PackageReader Names, FrameReader Frames, Func<Clause, ClauseReading> Read)
{
    /// <summary>The clauses before it, the last one first.</summary>
    public ImmutableStack<ClauseReading> Earlier { get; init; } = [];

    /// <summary>The words of the clause before; none where there is none.</summary>
    public IReadOnlyList<Token> Before { get; init; } = [];

    /// <summary>The programs named last.</summary>
    public ImmutableArray<string> Programs { get; init; } = [];

    /// <summary>Whether these were told of, and not wished for.</summary>
    public bool AreTold { get; init; }

    /// <summary>Whether <see cref="Earlier"/> holds all there is of it: no other rule looks at it, and nothing points to it later.</summary>
    public bool IsSettled { get; init; }

    public ClauseReading? Last => Earlier.IsEmpty ? null : Earlier.Peek();

    public Found? Found => Reading.Found;

    public IReadOnlyList<Token> Tokens => Reading.Clause.Tokens;

    public IReadOnlyList<Token> Body => Reading.Meant.Body;

    public Mood Mood => Reading.Meant.Mood;

    /// <summary>The clause with this meaning. What is only pointed at is less sure than what is named.</summary>
    public Referral Means(Intent intent, double confidence = 0.9, Reading? atMost = null) => Means(new Found(intent, confidence, atMost));

    public Referral Means(Found? found) => this with { Reading = Reading with { Found = found } };

    /// <summary>Without the clause before.</summary>
    public Referral WithoutLast() => this with { Earlier = Earlier.Pop() };

    /// <summary>Without the clause before where that means nothing of its own: what it says was the reason for this one.</summary>
    public Referral WithoutReason() => Last is { Found: null } ? WithoutLast() : this;
}
