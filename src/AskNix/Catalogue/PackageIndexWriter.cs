using AskNix.Catalogue.Words;
using Nix.Store.Sqlite;

namespace AskNix.Catalogue;

/// <summary>Puts packages and aliases into an empty index.</summary>
internal sealed class PackageIndexWriter : IDisposable
{
    private readonly SqliteDatabase connection;
    private readonly SqliteStatement package;
    private readonly SqliteStatement name;
    private readonly WordIndexWriter words = new();
    private readonly List<PackageAlias> aliases = [];
    private readonly HashSet<string> attributes = new(StringComparer.Ordinal);
    private SqliteTransaction transaction;

    public PackageIndexWriter(SqliteDatabase connection)
    {
        this.connection = connection;
        connection.Execute(PackageIndexSchema.Tables);
        transaction = connection.Begin(toWrite: true);
        package = connection.Prepare("INSERT INTO packages VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)");
        name = connection.Prepare("INSERT INTO names VALUES ($1, $2, $3)");
    }

    public int Count => attributes.Count;

    /// <summary>Adds an entry; a second package of the same attribute is passed over.</summary>
    public void Add(IndexEntry entry)
    {
        switch (entry)
        {
            case Package added when attributes.Add(added.Attribute):
                Add(added);
                break;
            case PackageAlias alias:
                aliases.Add(alias);
                break;
            case PackageSetRelease release:
                connection.Execute("INSERT OR REPLACE INTO info VALUES ('release', $1)", release.Version);
                break;
        }
    }

    /// <summary>Finds where the aliases lead, and makes the indexes.</summary>
    public void Complete(string revisionKey, DateTimeOffset built)
    {
        connection.Execute("INSERT INTO info VALUES ('revision', $1), ('built', $2), ('count', $3)", revisionKey, built.ToString("O"), Count.ToString());
        words.Write(connection);
        transaction.Commit();
        transaction.Dispose();
        connection.Execute(PackageIndexSchema.Indexes);
        transaction = connection.Begin(toWrite: true);

        // Those found by evaluating are surer than those read from a text, and come last to win.
        foreach (var alias in aliases.OrderBy(alias => alias.Same is null ? 0 : 1))
            Add(alias);
        transaction.Commit();
        connection.Execute("ANALYZE");
    }

    public void Dispose()
    {
        transaction.Dispose();
        package.Dispose();
        name.Dispose();
    }

    private void Add(Package added)
    {
        var id = attributes.Count;
        var programs = string.Join(' ', added.Programs);
        package.Bind(
            id, added.Attribute, added.PName, added.Version, added.Description, added.LongDescription, added.MainProgram,
            programs, added.Licence, added.Homepage, (int)PackageFlagsOf.Package(added), string.Join(' ', added.Outputs), added.Position).Run();

        var leaf = added.Attribute[(added.Attribute.LastIndexOf('.') + 1)..];
        Name(added.Attribute, NameKind.Attribute, id);
        if (leaf.Length < added.Attribute.Length)
            Name(leaf, NameKind.Leaf, id);
        if (added.PName.Length > 0 && !added.PName.Equals(leaf, StringComparison.OrdinalIgnoreCase))
            Name(added.PName, NameKind.PName, id);
        foreach (var program in added.Programs.Prepend(added.MainProgram).Where(program => program.Length > 0).Distinct())
            Name(program, NameKind.Program, id);

        words.Add($"{added.Attribute} {added.PName} {CamelCase.Split(leaf)}", $"{added.MainProgram} {programs}", added.Description, added.LongDescription);
    }

    private void Add(PackageAlias alias)
    {
        if (attributes.Contains(alias.Alias))
            return;
        var target = alias.Same is { } same ? TargetOf(alias.Alias, same) : attributes.Contains(alias.Target) ? alias.Target : "";
        if (target.Length is 0 && alias.Note.Length is 0)
            return;
        connection.Execute(
            "INSERT INTO aliases VALUES ($1, $2, $3) ON CONFLICT (alias) DO UPDATE SET target = excluded.target, note = iif(excluded.note = '', note, excluded.note)",
            alias.Alias, target, alias.Note);
    }

    /// <summary>The package with the same place, name and version; of several, the one whose attribute is its name, else the shortest.</summary>
    private string TargetOf(string alias, Package same) => connection.Query(
        row => row.GetString(0),
        """
        SELECT attribute FROM packages WHERE position = $1 AND pname = $2 AND version = $3
        ORDER BY attribute <> pname, instr(attribute, '.') > 0, length(attribute) LIMIT 1
        """,
        same.Position, same.PName, same.Version).FirstOrDefault(target => target != alias) ?? "";

    private void Name(string text, NameKind kind, int id) => name.Bind(text.ToLowerInvariant(), (int)kind, id).Run();
}
