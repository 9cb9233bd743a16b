namespace AskNix.Catalogue;

/// <summary>The tables of a package index. A change here raises <see cref="Version"/>, and indexes of other versions are built anew.</summary>
internal static class PackageIndexSchema
{
    public const int Version = 2;

    public const string Tables =
        """
        CREATE TABLE info (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
        CREATE TABLE packages (
            id INTEGER PRIMARY KEY,
            attribute TEXT NOT NULL,
            pname TEXT NOT NULL,
            version TEXT NOT NULL,
            description TEXT NOT NULL,
            long_description TEXT NOT NULL,
            main_program TEXT NOT NULL,
            programs TEXT NOT NULL,
            licence TEXT NOT NULL,
            homepage TEXT NOT NULL,
            flags INTEGER NOT NULL,
            outputs TEXT NOT NULL,
            position TEXT NOT NULL
        );
        CREATE TABLE names (name TEXT NOT NULL, kind INTEGER NOT NULL, id INTEGER NOT NULL);
        CREATE TABLE aliases (alias TEXT PRIMARY KEY COLLATE NOCASE, target TEXT NOT NULL, note TEXT NOT NULL) WITHOUT ROWID;
        CREATE TABLE words (stem TEXT PRIMARY KEY, entries INTEGER NOT NULL, list BLOB NOT NULL) WITHOUT ROWID;
        """;

    /// <summary>Made after the rows, which is several times faster.</summary>
    public const string Indexes =
        """
        CREATE UNIQUE INDEX packages_by_attribute ON packages(attribute);
        CREATE INDEX packages_by_place ON packages(position, pname, version);
        CREATE INDEX names_by_name ON names(name, kind, id);
        """;

    public const string Columns =
        "p.attribute, p.pname, p.version, p.description, p.long_description, p.main_program, p.programs, p.licence, p.homepage, p.flags, p.outputs, p.position";
}
