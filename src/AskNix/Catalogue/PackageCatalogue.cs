using System.Collections.Immutable;
using AskNix.Errors;
using AskNix.Understanding;
using AskNix.Understanding.Names;
using Nix.Store.Sqlite;

namespace AskNix.Catalogue;

/// <summary>The packages of one revision of nixpkgs, read from its index. Safe for several threads.</summary>
public sealed class PackageCatalogue : IDisposable
{
    private readonly Lock gate = new();
    private readonly SqliteDatabase connection;
    private readonly Meanings meanings = Meanings.Shipped();
    private readonly IReadOnlyDictionary<string, int> chosen;
    private readonly IPackageNames? known;
    private readonly Lazy<int> entries;

    private PackageCatalogue(SqliteDatabase connection, IReadOnlyDictionary<string, int> chosen, IPackageNames? known)
    {
        this.connection = connection;
        this.chosen = chosen;
        this.known = known;
        entries = new Lazy<int>(() => int.Parse(Info("count")));
    }

    /// <summary>How many packages there are.</summary>
    public int Count => entries.Value;

    /// <summary>The version nixpkgs gives itself; may be empty.</summary>
    public string Release => Info("release");

    public string RevisionKey => Info("revision");

    public DateTimeOffset Built => DateTimeOffset.Parse(Info("built"));

    /// <summary>The catalogue of an index, or null where none stands (it has to be built).</summary>
    /// <param name="path">As <see cref="PackageIndexer.PathOf"/> tells it.</param>
    /// <param name="chosen">How often the person has chosen which attribute; they go before their equals.</param>
    /// <param name="known">What well-known programs are called and are for: no description of nixpkgs says that firefox is what most people mean by a browser.</param>
    public static PackageCatalogue? Open(string path, IReadOnlyDictionary<string, int>? chosen = null, IPackageNames? known = null) =>
        IndexFile.OpenOrNull(path, PackageIndexSchema.Version) is { } connection
            ? new PackageCatalogue(connection, chosen ?? ImmutableDictionary<string, int>.Empty, known)
            : null;

    /// <summary>Packages for a query in any words, best first; none for an empty one.</summary>
    /// <exception cref="AskNixException">The index is damaged.</exception>
    public ImmutableArray<SearchHit> Search(string query, int limit)
    {
        try
        {
            lock (gate)
                return [.. new PackageSearch(connection, entries.Value, QueryWords.Of(query), meanings, chosen, known).Run(limit)];
        }
        catch (Exception damage) when (damage is SqliteException or InvalidDataException)
        {
            throw new AskNixException(
                new Problem(ErrorCode.OperationFailed, $"The list of packages that searches look into is damaged: {damage.Message}", "Make it anew: ask-nix index --again"), damage);
        }
    }

    /// <summary>The package of exactly this attribute path.</summary>
    public Package? Find(string attribute)
    {
        lock (gate)
            return PackageRows.ByAttribute(connection, attribute);
    }

    /// <summary>The package whose attribute path is this in any spelling of capitals, where there is only one.</summary>
    public Package? FindAnyCase(string attribute)
    {
        if (Find(attribute) is { } exact)
            return exact;
        var same = ByName(attribute, NameKind.Attribute);
        return same.Length is 1 ? same[0] : null;
    }

    /// <summary>What an old name leads to, or null where it is no old name.</summary>
    public PackageAlias? FindAlias(string name)
    {
        lock (gate)
            return connection.Query(row => new PackageAlias(row.GetString(0), row.GetString(1), row.GetString(2)), "SELECT alias, target, note FROM aliases WHERE alias = $1", name).FirstOrDefault();
    }

    /// <summary>Packages that have a command of this name, those that are mainly for it first.</summary>
    public ImmutableArray<Package> ByProgram(string command) =>
        [.. ByName(command, NameKind.Program)
            .OrderBy(package => package.MainProgram == command ? 0 : 1)
            .ThenBy(package => package.Attribute == command ? 0 : 1)
            .ThenBy(package => package.Attribute.Contains('.', StringComparison.Ordinal) ? 1 : 0)
            .ThenBy(package => package.Attribute.Length)];

    /// <summary>Packages of this name, whatever their attribute is.</summary>
    public ImmutableArray<Package> ByPName(string name) => ByName(name, NameKind.PName);

    /// <summary>Attributes at the top, and programs' packages, whose spelling is near; nearest first.</summary>
    public ImmutableArray<string> Near(string word, int limit)
    {
        var wanted = QueryWords.Of(word).Names;
        if (wanted.IsEmpty)
            return [];
        var allowed = NearNames.Allowed(wanted[0].Length);
        List<string> names;
        lock (gate)
        {
            names = connection.Query(
                row => row.GetString(0),
                "SELECT p.attribute FROM packages p WHERE instr(p.attribute, '.') = 0 AND length(p.attribute) BETWEEN $1 AND $2",
                wanted.Min(name => name.Length) - allowed, wanted.Max(name => name.Length) + allowed);
        }

        return [.. wanted.SelectMany(name => NearNames.Of(name, names, limit)).Distinct().Take(limit)];
    }

    public void Dispose()
    {
        lock (gate)
            connection.Dispose();
    }

    private ImmutableArray<Package> ByName(string name, NameKind kind)
    {
        lock (gate)
        {
            return
            [
                .. connection.Query(
                    row => PackageRows.Read(row, 0),
                    $"SELECT {PackageIndexSchema.Columns} FROM names n JOIN packages p ON p.id = n.id WHERE n.name = $1 AND n.kind = $2",
                    name.ToLowerInvariant(), (int)kind),
            ];
        }
    }

    private string Info(string name)
    {
        lock (gate)
            return connection.Query(row => row.GetString(0), "SELECT value FROM info WHERE name = $1", name).FirstOrDefault() ?? "";
    }
}
