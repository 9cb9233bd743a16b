namespace Nix.Store.Transfers;

/// <summary>Paths cannot be written to, or read from, a stream of <c>nix-store --export</c>. What came whole before it is not concerned.</summary>
public sealed class ExportException(string message) : StoreException(message);
