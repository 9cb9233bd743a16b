using System.Collections.Immutable;
using System.Text.Json.Nodes;
using AskNix.Intents;

namespace AskNix.Planning.Packages;

/// <summary>Asks back where a person described a package instead of naming it.</summary>
internal static class DescribedWish
{
    /// <param name="verb">The sentence that names one, up to the name.</param>
    public static Proposal.Question Ask(PackagesIntent intent, string verb)
    {
        ImmutableArray<string> candidates = intent.Candidates.IsDefault ? [] : intent.Candidates;
        return new Proposal.Question(
            candidates.IsEmpty
                ? $"Which package do you mean{(intent.Describes is { } words ? $" by \"{words}\"" : "")}?"
                : $"Several packages fit{(intent.Describes is { } need ? $" \"{need}\"" : "")}. Which one?",
            candidates.IsEmpty ? [$"search {intent.Describes}".Trim()] : [.. candidates.Select(candidate => $"{verb} {candidate}")],
            new JsonObject { ["candidates"] = PackageJson.Texts(candidates) });
    }
}
