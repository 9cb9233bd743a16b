namespace Nix.Store.Sqlite;

/// <summary>How a database is opened.</summary>
public enum SqliteOpening
{
    /// <summary>For reading, beside others who may write.</summary>
    Read,

    /// <summary>For reading, without locks, log or any file beside it: nobody must write meanwhile.</summary>
    ReadAsItIs,

    /// <summary>For reading and writing; made where it is missing.</summary>
    Write,

    /// <summary>For reading and writing; refused where it is missing.</summary>
    Change,
}
