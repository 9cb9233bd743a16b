using System.Collections.Immutable;
using AskNix.Intents;
using AskNix.Understanding.Words;

namespace AskNix.Understanding.Decisions;

/// <summary>What is said to a sentence no rule understands: it never acts.</summary>
static class Unknown
{
    public const double Unsure = 0.3;

    static readonly WordSet OurWords = WordTable.Set(
        """
        nix nixos nixpkgs package packages install installed uninstall remove update upgrade rebuild rollback generation generations flake channel system config configuration
        option options enable disable garbage store home-manager software driver drivers kernel service module search
        """);

    static readonly ImmutableArray<string> Examples = ["install firefox", "search text editor", "update my system", "list generations", "what can you do"];

    public static Understood Say(string text, IReadOnlyList<ClauseReading> clauses)
    {
        var ours = clauses.Any(clause => clause.Clause.Tokens.Any(token => OurWords.Contains(token.Word)));
        return ours || clauses.Count == 0
            ? new Understood(text, [new Help()], Unsure, Reading.Ask, "I did not understand it.", Examples)
            : new Understood(text, [new OutOfScope()], Unsure, Reading.Ask, "I did not understand it; it does not seem to be about this machine's software.", Examples);
    }
}
