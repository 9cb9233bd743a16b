namespace Nix.Store;

/// <summary>Why the store's database cannot be read.</summary>
public enum StoreDatabaseFailure
{
    /// <summary>There is none.</summary>
    Missing,

    /// <summary>This user may not read it, or not beside a writer (the files beside it cannot be used).</summary>
    NoPermission,

    /// <summary>Another program holds it for itself.</summary>
    Locked,

    /// <summary>It is no database, or a damaged one.</summary>
    Corrupt,

    /// <summary>It lacks the tables or columns every Nix since 2.0 has.</summary>
    Unknown,

    /// <summary>The disk is full: nothing was written.</summary>
    Full,

    /// <summary>The disk refuses to read or write, or has no room for the files beside the database.</summary>
    InputOutput,
}
