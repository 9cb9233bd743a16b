namespace Nix.Store;

/// <summary>The store's database cannot be read or written; <see cref="Reason"/> says what can be done.</summary>
public sealed class StoreDatabaseException(StoreDatabaseFailure reason, string path, Exception? inner = null)
    : StoreException(Describe(reason, path), inner)
{
    public StoreDatabaseFailure Reason { get; } = reason;

    /// <summary>The database file.</summary>
    public string Path { get; } = path;

    public override string Advice => Reason switch
    {
        StoreDatabaseFailure.Missing => "Check that Nix is installed and that NIX_STATE_DIR, if set, is right.",
        StoreDatabaseFailure.NoPermission => "Ask the Nix daemon instead, or run this as root.",
        StoreDatabaseFailure.Locked => "Wait for the other Nix command to finish and try again.",
        StoreDatabaseFailure.Full => "Free some space, for example by collecting garbage, and try again.",
        StoreDatabaseFailure.InputOutput => "Look whether the disk is full (df), and at the kernel's messages (dmesg); then try again.",
        StoreDatabaseFailure.Unknown => "This Nix keeps its records in a form not known here; ask the Nix daemon instead.",
        _ => "Check the disk, then run: nix-store --verify --check-contents",
    };

    private static string Describe(StoreDatabaseFailure reason, string path) => reason switch
    {
        StoreDatabaseFailure.Missing => $"There is no store database {path}.",
        StoreDatabaseFailure.NoPermission => $"The store database {path} may not be read.",
        StoreDatabaseFailure.Locked => $"The store database {path} is locked by another program.",
        StoreDatabaseFailure.Full => $"The store database {path} cannot grow: the disk is full.",
        StoreDatabaseFailure.InputOutput => $"The disk refuses to read or write the store database {path}.",
        StoreDatabaseFailure.Unknown => $"The store database {path} has no tables of the form known.",
        _ => $"The store database {path} is damaged.",
    };
}
