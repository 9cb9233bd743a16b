using AskNix.Catalogue.Words;
using AskNix.Understanding;
using AskNix.Understanding.Names;
using Nix.Store.Sqlite;

namespace AskNix.Catalogue;

/// <summary>
/// One search: what carries the name comes before what only speaks of it. Scores are bands with a fine order inside: exact
/// attribute 1000, what people call it 970, alias 950, program 900, name 850, few packages with every word 825, what the best known programs are for 700 to 820,
/// start of name 600, all words 300 to 550, words of the same meaning 200 to 450, some words below 200. What stands in a package's
/// way is told, never hidden; it only goes behind its equals.
/// </summary>
internal sealed class PackageSearch(
    SqliteDatabase connection, int entries, QueryWords query, Meanings meanings, IReadOnlyDictionary<string, int> chosen, IPackageNames? known)
{
    /// <summary>What the fine order adds at most: for a program, and for what was chosen before.</summary>
    private const double MostForProgram = 25;
    private const double MostForChosen = 40;

    /// <summary>Candidates looked at for each result shown: enough to rank well, few enough to stay quick.</summary>
    private const int Candidates = 60;

    private const int MostRanked = 5000;

    /// <summary>How many of the best known programs are offered for a need, and how far each comes behind the one before.</summary>
    private const int MostKnown = 15;
    private const double KnownStep = 8;

    /// <summary>Of how many packages at most that have every word of a need it can be said that they are what is meant.</summary>
    private const int Few = 12;

    private readonly Dictionary<string, SearchHit> found = new(StringComparer.Ordinal);
    private readonly WordIndex everywhere = new(connection, entries, named: false);
    private readonly WordIndex inNames = new(connection, entries, named: true);

    /// <summary>The best hits, best first.</summary>
    public SearchHit[] Run(int limit)
    {
        foreach (var name in query.Names)
        {
            ByName(name, NameKind.Attribute, 1000, SearchReason.ExactAttribute);
            ByAlias(name);
            ByName(name, NameKind.Program, 900, SearchReason.ProgramName);
            ByName(name, NameKind.PName, 850, SearchReason.WordsInName);
            ByName(name, NameKind.Leaf, 700, SearchReason.WordsInName);
            ByStart(name);
        }

        ByKnown();
        ByEveryWord();
        if (query.Words.Length > 0)
        {
            ByWords(limit, index => new AllOfMatches([.. query.Words[..^1].Select(index.Word), LastWord(index)]), 300, null);
            if (found.Count < limit || query.Words.Length > 1)
                ByMeaning(limit);
            if (found.Count < limit && query.Words.Length > 1)
                ByWords(limit, index => new AnyOfMatches([.. query.Words.Select(index.Word)]), 0, SearchReason.SomeWords);
        }

        var hits = found.Values.ToArray();
        Array.Sort(hits, Before);
        return hits.Length > limit ? hits[..limit] : hits;
    }

    /// <summary>What well-known programs are called and are for; those that this nixpkgs does not have are passed over.</summary>
    private void ByKnown()
    {
        if (known is null)
            return;
        if ((known.Resolve(query.Text) ?? (query.Named.Length > 0 ? known.Resolve(query.Named) : null)) is { } named && Here(named) is { } meant)
        {
            // Who names a program does not describe a need.
            Add(meant, SearchReason.Alias, 970, query.Text);
            return;
        }

        var place = 0;
        foreach (var attribute in LikenedNeeds.Describe(known, query.Text, MostKnown))
        {
            if (Here(attribute) is { } package)
                Keep(package, SearchReason.WhatFor, 820 - (KnownStep * place++) + Wanted(package));
        }
    }

    /// <summary>A well-known program as this nixpkgs has it, under its name of today where it has a newer one.</summary>
    private Package? Here(string attribute) =>
        PackageRows.ByAttribute(connection, attribute)
        ?? connection.Query(
            row => PackageRows.Read(row, 0),
            $"SELECT {PackageIndexSchema.Columns} FROM aliases a JOIN packages p ON p.attribute = a.target WHERE a.alias = $1", attribute).FirstOrDefault();

    /// <summary>
    /// A need of which the known programs speak only in part, and a few packages in every word ("subnet calculator"), is a need for those;
    /// where none has every word, for those with the words that no known program is told by, and one more ("tide tables").
    /// </summary>
    private void ByEveryWord()
    {
        if (known?.Untold(query.Text) is not { Count: > 0 } untold)
            return;
        if (query.Words.Length > 1 && HavingFew(new AllOfMatches([.. query.Words.Select(everywhere.Word)]), 825))
            return;
        var telling = query.Words.Where(word => untold.Contains(word)).Select(everywhere.Word).ToArray();
        var others = query.Words.Where(word => !untold.Contains(word)).Select(everywhere.Word).ToArray();
        if (telling.Length > 0)
            HavingFew(new AllOfMatches(others.Length > 0 ? [.. telling, new AnyOfMatches(others)] : telling), 815);
    }

    /// <summary>Takes the programs that a match finds, unless there are many; whether it finds any.</summary>
    private bool HavingFew(Matches matches, double score)
    {
        var having = new List<int>();
        while (matches.Next())
        {
            having.Add(matches.Id);
            if (having.Count > Few)
                return true;
        }

        foreach (var package in having.Select(id => PackageRows.ById(connection, id)).OfType<Package>().Where(package => package.MainProgram.Length > 0 && !package.Attribute.Contains('.', StringComparison.Ordinal)))
            Keep(package, SearchReason.WordsInDescription, score + Wanted(package));
        return having.Count > 0;
    }

    /// <summary>
    /// The last word may be one that is still being typed. Beside others a word of one letter or two is none: to look through all that begin so takes long, and
    /// tells nothing.
    /// </summary>
    private Matches LastWord(WordIndex index) => query.Words.Length == 1 || query.Words[^1].Length > 2 ? index.Beginning(query.Words[^1]) : index.Word(query.Words[^1]);

    /// <summary>The better first, of equals the one of the shorter name.</summary>
    private static int Before(SearchHit one, SearchHit other) =>
        one.Score != other.Score ? other.Score.CompareTo(one.Score)
        : one.Package.Attribute.Length != other.Package.Attribute.Length ? one.Package.Attribute.Length.CompareTo(other.Package.Attribute.Length)
        : string.CompareOrdinal(one.Package.Attribute, other.Package.Attribute);

    private void ByName(string name, NameKind kind, double score, SearchReason reason)
    {
        foreach (var package in connection.Query(
            row => PackageRows.Read(row, 0),
            $"SELECT {PackageIndexSchema.Columns} FROM names n JOIN packages p ON p.id = n.id WHERE n.name = $1 AND n.kind = $2 LIMIT {Candidates}",
            name, (int)kind))
        {
            Add(package, reason, score, kind is NameKind.Program ? name : null);
        }
    }

    private void ByAlias(string name)
    {
        foreach (var package in connection.Query(
            row => PackageRows.Read(row, 0),
            $"SELECT {PackageIndexSchema.Columns} FROM aliases a JOIN packages p ON p.attribute = a.target WHERE a.alias = $1", name))
        {
            Add(package, SearchReason.Alias, 950, name);
        }
    }

    private void ByStart(string name)
    {
        if (name.Length < 2)
            return;
        foreach (var (package, length) in connection.Query(
            row => (PackageRows.Read(row, 1), row.GetInt32(0)),
            $"""
            SELECT length(n.name), {PackageIndexSchema.Columns} FROM names n JOIN packages p ON p.id = n.id
            WHERE n.name > $1 AND n.name < $2 AND n.kind IN (0, 2) ORDER BY length(n.name) LIMIT {Candidates}
            """,
            name, name + "\U0010FFFF"))
        {
            Add(package, SearchReason.NameStart, 600 - Math.Min(50, length - name.Length));
        }
    }

    private void ByMeaning(int limit)
    {
        var groups = query.Words.Select(word => meanings.InDescriptions(word).Prepend(word).ToArray()).ToArray();
        if (groups.Any(group => group.Length > 1))
            ByWords(limit, index => new AllOfMatches([.. groups.Select(group => new AnyOfMatches([.. group.Select(index.Word)]))]), 200, SearchReason.WhatFor);
    }

    /// <summary>
    /// The entries that rank best. A word that stands in thousands of descriptions tells nothing there: only the names that carry it are ranked; and one
    /// that thousands of names carry is left to the search by the start of the name.
    /// </summary>
    private void ByWords(int limit, Func<WordIndex, Matches> matching, double band, SearchReason? reason)
    {
        if ((Best(matching(everywhere)) ?? Best(matching(inNames))) is not { } best)
            return;
        var most = band + MostForProgram + (chosen.Count > 0 ? MostForChosen : 0);
        for (var place = 0; place < best.Count; place++)
        {
            var (id, rank) = best[place];
            var score = Math.Min(200, rank * 8);
            // Those behind it rank no better: none of them will be among those shown.
            if (place % limit == 0 && most + score < Floor(limit))
                return;
            if (PackageRows.ById(connection, id) is { } package)
                Add(package, reason ?? ReasonOf(package), band + score);
        }
    }

    /// <summary>What a hit must have to be among the best, as far as they are found.</summary>
    private double Floor(int limit)
    {
        if (found.Count < limit)
            return double.MinValue;
        var scores = found.Values.Select(hit => hit.Score).ToArray();
        Array.Sort(scores);
        return scores[^limit];
    }

    /// <summary>The packages that rank best, best first; null where there are too many for that to mean anything.</summary>
    private static List<(int Id, double Rank)>? Best(Matches matches)
    {
        var best = new PriorityQueue<int, (double Rank, int Before)>(Candidates + 1);
        for (var count = 1; matches.Next(); count++)
        {
            if (count > MostRanked)
                return null;
            // The last of those kept is at the front; of two that are alike the earlier goes before.
            var place = (matches.Rank, -matches.Id);
            if (best.Count < Candidates)
                best.Enqueue(matches.Id, place);
            else
                best.EnqueueDequeue(matches.Id, place);
        }

        var ranked = new List<(int Id, double Rank)>(best.Count);
        while (best.TryDequeue(out var id, out var place))
            ranked.Add((id, place.Rank));
        ranked.Reverse();
        return ranked;
    }

    private SearchReason ReasonOf(Package package)
    {
        var name = $"{package.Attribute} {package.PName} {package.MainProgram}";
        return query.Words.All(word => name.Contains(Stem(word), StringComparison.OrdinalIgnoreCase))
            ? SearchReason.WordsInName
            : SearchReason.WordsInDescription;
    }

    private void Add(Package package, SearchReason reason, double score, string? via = null) => Keep(package, reason, score + Fine(package), via);

    private void Keep(Package package, SearchReason reason, double score, string? via = null)
    {
        if (!found.TryGetValue(package.Attribute, out var known) || known.Score < score)
            found[package.Attribute] = new SearchHit(package, reason, score, via);
    }

    /// <summary>The order among equals: what was chosen before, programs before libraries, the top of the set before its depths.</summary>
    private double Fine(Package package) =>
        Wanted(package) + (package.MainProgram.Length > 0 ? MostForProgram : 0) - (package.Attribute.Contains('.', StringComparison.Ordinal) ? 40 : 0);

    /// <summary>What was chosen before, less what stands in the way.</summary>
    private double Wanted(Package package) =>
        Math.Min(MostForChosen, 20 * chosen.GetValueOrDefault(package.Attribute)) - (package.Broken || package.Unsupported ? 45 : 0) - (package.Insecure ? 20 : 0);

    private static string Stem(string word) => word.Length > 4 && word[^1] is 's' ? word[..^1] : word;
}
