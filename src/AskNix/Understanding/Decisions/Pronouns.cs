using System.Collections.Immutable;
using AskNix.Intents;
using AskNix.Understanding.Entities;
using AskNix.Understanding.Grammar;

namespace AskNix.Understanding.Decisions;

/// <summary>"Search for htop and install it": the packages "it" stands for are those of the clause before.</summary>
static class Pronouns
{
    public static IReadOnlyList<ClauseReading> Resolve(IReadOnlyList<ClauseReading> clauses, PackageReader packages)
    {
        var resolved = new List<ClauseReading>(clauses.Count);
        var last = ImmutableArray<string>.Empty;
        foreach (var clause in clauses)
        {
            var found = clause.Found;
            if (found is null && last.Length > 0 && clause.Meant.Body is [var verb, _, ..] && packages.Read([.. clause.Meant.Body.Skip(1)]).Pronoun)
                found = Wish(verb.Word, last) is { } wish ? new Found(wish, 0.9) : null;
            resolved.Add(clause with { Found = found });
            last = Named(found, packages) is { Length: > 0 } named ? named : last;
        }

        return resolved;
    }

    /// <summary>What a verb wants done with programs named elsewhere; null for other verbs.</summary>
    public static Intent? Wish(string verb, ImmutableArray<string> packages) => verb switch
    {
        "install" or "add" or "get" or "put" or "grab" or "download" or "fetch" => new InstallPackage(packages),
        "remove" or "uninstall" or "delete" or "purge" or "drop" or "ditch" or "nuke" or "erase" => new RemovePackage(packages),
        "update" or "upgrade" => new UpdateSystem(packages),
        "try" or "run" or "test" or "launch" => new TryPackage(packages),
        _ => null,
    };

    static ImmutableArray<string> Named(Found? found, PackageReader packages) => found?.Steps[^1] switch
    {
        PackagesIntent named => named.Packages,
        SearchPackage search when packages.IsName(search.Query) => [search.Query],
        _ => [],
    };
}
