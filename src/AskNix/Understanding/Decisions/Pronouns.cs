using System.Collections.Immutable;
using AskNix.Intents;
using AskNix.Understanding.Entities;
using AskNix.Understanding.Grammar;
using AskNix.Understanding.Words;

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
            if (found is null && last.Length > 0)
                found = Wish(clause.Meant.Body, last, packages) is { } wish ? new Found(wish, 0.9) : null;
            resolved.Add(clause with { Found = found });
            last = Named(found, packages) is { Length: > 0 } named ? named : last;
        }

        return resolved;
    }

    /// <summary>What "install it", "get them off" want done with programs named elsewhere; null where the words do not point to them.</summary>
    public static Intent? Wish(IReadOnlyList<Token> body, ImmutableArray<string> programs, PackageReader packages)
    {
        // "Get it off": the small word turns the verb around.
        var away = body.Count > 2 && body[^1].Word is "off" or "out" or "away";
        if (body.Count < 2 || !packages.Read([.. body.Skip(1).Take(body.Count - (away ? 2 : 1))]).Pronoun)
            return null;
        return !away ? Wish(body[0].Word, programs) : body[0].Word is "get" or "take" or "throw" or "kick" or "pull" or "remove" or "put" ? new RemovePackage(programs) : null;
    }

    static Intent? Wish(string verb, ImmutableArray<string> packages) => verb switch
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
