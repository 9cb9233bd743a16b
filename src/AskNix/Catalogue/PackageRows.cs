using Nix.Store.Sqlite;

namespace AskNix.Catalogue;

/// <summary>Reads packages from rows of <see cref="PackageIndexSchema.Columns"/>.</summary>
internal static class PackageRows
{
    public static Package Read(SqliteStatement row, int first)
    {
        var flags = (PackageFlags)row.GetInt32(first + 9);
        return new Package(row.GetString(first))
        {
            PName = row.GetString(first + 1),
            Version = row.GetString(first + 2),
            Description = row.GetString(first + 3),
            LongDescription = row.GetString(first + 4),
            MainProgram = row.GetString(first + 5),
            Programs = [.. Split(row.GetString(first + 6))],
            Licence = row.GetString(first + 7),
            Homepage = row.GetString(first + 8),
            Unsupported = flags.HasFlag(PackageFlags.Unsupported),
            Broken = flags.HasFlag(PackageFlags.Broken),
            Insecure = flags.HasFlag(PackageFlags.Insecure),
            Unfree = flags.HasFlag(PackageFlags.Unfree),
            Outputs = [.. Split(row.GetString(first + 10))],
            Position = row.GetString(first + 11),
        };
    }

    public static Package? ByAttribute(SqliteDatabase connection, string attribute) =>
        connection.Query(row => Read(row, 0), $"SELECT {PackageIndexSchema.Columns} FROM packages p WHERE p.attribute = $1", attribute).FirstOrDefault();

    public static Package? ById(SqliteDatabase connection, long id) =>
        connection.Query(row => Read(row, 0), $"SELECT {PackageIndexSchema.Columns} FROM packages p WHERE p.id = $1", id).FirstOrDefault();

    private static string[] Split(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
